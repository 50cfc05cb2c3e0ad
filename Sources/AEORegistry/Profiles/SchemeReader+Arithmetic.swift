import AEOModel
import JOSE

extension SchemeReader {
    /// The steps that bring a typed number into its normal form.
    func normalisation(_ entry: ProfileNode) throws(ProfileError) -> [NormalisationStep] {
        var result: [NormalisationStep] = []
        for (value, place) in try entry.elements("normalise") {
            let step = try ProfileNode(
                value,
                at: place,
                members: ["step"],
                optional: ["characters", "length"]
            )
            let name = try step.text("step")
            let characters = step.object["characters"] == nil ? nil : try step.text("characters")
            let length = step.object["length"] == nil ? nil : try step.integer("length", in: 1...40)
            do {
                result.append(try NormalisationStep.named(name, characters: characters, length: length))
            } catch { throw ProfileError(.notAllowed("\(error)"), at: place) }
        }
        return result
    }

    /// The check digit's arithmetic and what a wrong one means.
    func check(_ entry: ProfileNode) throws(ProfileError) -> (CheckDigitAlgorithm?, CheckDigitPolicy) {
        guard !entry["check"].isNull else { return (nil, .reject) }
        let check = try entry.child(
            "check",
            members: ["algorithm", "policy"],
            optional: ["alphabet", "weights"]
        )
        let policy = try check.word("policy", of: CheckDigitPolicy.self)
        let name = try check.text("algorithm")
        let alphabet = check.object["alphabet"] == nil ? nil : try check.text("alphabet")
        let weights = check.object["weights"] == nil ? nil : try weights(check)
        do {
            return (try CheckDigitAlgorithm.named(name, alphabet: alphabet, weights: weights), policy)
        } catch { throw entry.error(.notAllowed("\(error)"), "check") }
    }

    private func weights(_ check: ProfileNode) throws(ProfileError) -> [Int] {
        var result: [Int] = []
        for (value, place) in try check.elements("weights", atLeast: 1) {
            guard let weight = value.integerValue.flatMap({ Int(exactly: $0) }) else {
                throw ProfileError(.wrongType(expected: "an integer"), at: place)
            }
            result.append(weight)
        }
        return result
    }
}
