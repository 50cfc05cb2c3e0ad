import JOSE

/// What a search for a trader found, in words and by exit status.
enum MatchText {
    static func status(_ answer: JSONObject) -> CommandStatus {
        switch answer.text("match") {
        case "none": .notValid
        case "exact", "alias": answer["ambiguous"]?.boolValue == false ? .done : .unknown
        default: .unknown
        }
    }

    static func text(_ answer: JSONObject, _ paint: Paint) -> String {
        var text = headline(answer, paint) + "\n"
        let candidates = answer.objects("candidates")
        if !candidates.isEmpty {
            var table = Table(
                ["score", "number", "trader", "programme", "name", "country", "why", "source"],
                widest: 40
            )
            for candidate in candidates {
                table.add([
                    score(candidate), candidate.text("certificate_number") ?? "", candidate.text("tin") ?? "",
                    candidate.text("programme") ?? "", candidate.text("name") ?? "",
                    candidate.text("country") ?? "", candidate.list("why") ?? "",
                    candidate.text("source") ?? "",
                ])
            }
            text += table.text(paint)
        }
        if answer["complete"]?.boolValue == false {
            text += "Not all names were looked through; say more of the name.\n"
        }
        return text
    }

    private static func headline(_ answer: JSONObject, _ paint: Paint) -> String {
        let isAmbiguous = answer["ambiguous"]?.boolValue != false
        let via = answer.text("via") ?? ""
        return switch (answer.text("match"), isAmbiguous) {
        case ("exact", false): paint.good("One trader by its number") + " (\(via))"
        case ("alias", false): paint.good("One trader by a partner's code") + " (\(via))"
        case ("exact", true), ("alias", true):
            paint.doubtful("Several traders share this code") + " (\(via)): it proves nothing of any of them"
        case ("candidates", _): paint.doubtful("Candidates, none of them certain")
        default: paint.bad("Nobody found")
        }
    }

    /// The score with two decimals.
    private static func score(_ candidate: JSONObject) -> String {
        guard let score = candidate["score"]?.doubleValue else { return "" }
        let hundredths = Int((score * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
    }
}
