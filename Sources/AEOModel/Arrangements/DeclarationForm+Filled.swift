extension DeclarationForm {
    /// The text for one trader, or what is missing of it; neither where nothing is declared.
    func filled(for subject: RecognitionSubject) -> FilledDeclaration {
        guard pattern != .none else { return FilledDeclaration(text: nil, missing: nil) }
        guard !template.isEmpty else {
            return FilledDeclaration(text: nil, missing: "the exact form of it is not known")
        }
        var text = ""
        var missing: [String] = []
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            text += rest[..<open]
            guard let close = rest[open...].firstIndex(of: "}") else {
                missing.append("what stands for \(rest[open...])")
                rest = ""
                break
            }
            let placeholder = String(rest[rest.index(after: open)..<close])
            switch value(of: placeholder, for: subject) {
            case .success(let value): text += value
            case .failure(let gap): missing.append(gap.words)
            }
            rest = rest[rest.index(after: close)...]
        }
        text += rest
        guard missing.isEmpty else {
            return FilledDeclaration(
                text: nil,
                missing: RecognitionWords.list(missing) + (missing.count == 1 ? " is" : " are") + " not known"
            )
        }
        return FilledDeclaration(text: text, missing: nil)
    }

    private func value(
        of placeholder: String,
        for subject: RecognitionSubject
    ) -> Result<String, DeclarationGap> {
        let halves = placeholder.split(separator: ":", maxSplits: 1).map(String.init)
        switch (halves.first, halves.count > 1 ? halves[1] : nil) {
        case ("tin", nil): return found(subject.tin, or: "the number used abroad")
        case ("name", nil): return found(subject.name, or: "the name as it may be used abroad")
        case ("authorised_on", nil):
            return found(subject.authorisedOn?.description, or: "the day of the authorisation")
        case ("identifier", let scheme?):
            return only(of: subject.identifiers, scheme, or: "the number under the scheme \(scheme)")
        case ("alias", let scheme?):
            return only(of: subject.aliases, scheme, or: "the code of the scheme \(scheme) in use there")
        default: return .failure(DeclarationGap(words: "what stands for {\(placeholder)}"))
        }
    }

    private func found(_ value: String?, or words: String) -> Result<String, DeclarationGap> {
        guard let value, !value.isEmpty else { return .failure(DeclarationGap(words: words)) }
        return .success(value)
    }

    /// The number of a scheme; of several none is picked, for a wrong one may get a declaration refused.
    private func only(
        of numbers: [TraderIdentifier],
        _ scheme: String,
        or words: String
    ) -> Result<String, DeclarationGap> {
        let values = Set(numbers.filter { $0.scheme == scheme }.map(\.value))
        guard values.count <= 1 else {
            return .failure(
                DeclarationGap(words: "which of the \(values.count) codes of the scheme \(scheme) is meant")
            )
        }
        return found(values.first, or: words)
    }
}
