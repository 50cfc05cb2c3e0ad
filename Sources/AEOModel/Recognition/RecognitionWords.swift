/// Says in plain sentences what an arrangement makes of a status.
struct RecognitionWords {
    /// The verdict.
    let verdict: SideVerdict
    /// The status.
    let subject: RecognitionSubject
    /// The question.
    let question: RecognitionQuestion

    /// The whole explanation.
    func explanation(covering: [ArrangementID], filling: FilledDeclaration?) -> String {
        let clauses = SubjectClauses(subject: subject, question: question, ageSeconds: verdict.ageSeconds)
        var text: String
        switch verdict.outcome {
        case .recognised:
            text = "\(question.relying) recognises \(subject.words) under \(arrangement)"
            text += verdict.mappedTier.map { " and treats it as \($0)." } ?? "."
        case .notRecognised:
            text = "\(question.relying) does not recognise \(subject.words) under \(arrangement): "
            text += verdict.rule.map { refusal($0, clauses) } ?? ""
            text += "."
        case .unknown:
            text =
                "Whether \(question.relying) recognises \(subject.words) under \(arrangement) cannot be said: "
            text += verdict.cause.map { open($0, clauses) } ?? ""
            text += "."
        }
        if verdict.countedTier != nil { text += clauses.fallenSentence(as: verdict.countedTier) }
        text += clauses.ageSentence
        if verdict.outcome == .recognised {
            text += recognisedNotes(covering: covering, filling: filling)
        }
        if verdict.path.side.isProvisional {
            text += " Provisional: a fact about this arrangement is not certain."
        }
        return text
    }

    /// Words in a row: `A`, `A and B`, `A, B and C`; `nothing` for none.
    static func list(_ words: [String]) -> String {
        guard let last = words.last else { return "nothing" }
        guard words.count > 1 else { return last }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    private var arrangement: String { "\(verdict.path.arrangement) (\(verdict.path.name))" }

    private func recognisedNotes(covering: [ArrangementID], filling: FilledDeclaration?) -> String {
        var text = ""
        let side = verdict.path.side
        if verdict.isStale, let limit = side.exchange?.staleAfterHours {
            text +=
                " Stale: the list is older than the \(limit) hours agreed; the last known state is served."
        }
        if let sites = side.sites {
            text +=
                " It covers single premises only (\(sites)); the question names none, so check which it is."
        }
        if let missing = filling?.missing {
            text += " The text for a declaration cannot be written: \(missing)."
        }
        let others = covering.filter { $0 != verdict.path.arrangement }.map(\.text)
        if !others.isEmpty {
            text += " \(Self.list(others)) \(others.count == 1 ? "covers" : "cover") it too."
        }
        return text
    }
}
