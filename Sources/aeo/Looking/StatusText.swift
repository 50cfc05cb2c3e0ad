import JOSE

/// Answers to status queries in words, and as one exit status.
enum StatusText {
    static func text(_ results: [JSONObject], _ paint: Paint) -> String {
        results.map { one($0, paint) }.joined(separator: "\n")
    }

    /// The worst answer: any unknown before any that is not valid.
    static func status(_ results: [JSONObject]) -> CommandStatus {
        let statuses = results.map { result in
            result.object("recognition").map(RecognitionText.status) ?? VerdictText.status(result)
        }
        if statuses.contains(.unknown) || statuses.isEmpty { return .unknown }
        return statuses.contains(.notValid) ? .notValid : .done
    }

    private static func one(_ result: JSONObject, _ paint: Paint) -> String {
        let verdict = result.text("verdict") ?? "unknown"
        let words = verdict == "not_valid" ? paint.bad("not valid") : paint.status(verdict)
        var lines = "\(paint.bold(result.text("tin") ?? ""))  \(words)\n"
        if let explanation = result.text("explanation") { lines += explanation + "\n" }
        var table = Table(["certificate", "programme", "tier", "roles", "status", "since", "until"])
        for certificate in result.objects("certificates") {
            table.add([
                certificate.text("number") ?? "", certificate.text("programme") ?? "",
                certificate.text("tier") ?? "", certificate.list("roles") ?? "",
                certificate.text("status") ?? "",
                certificate.text("since") ?? "", certificate.text("until") ?? "",
            ])
            for part in certificate.objects("parts") where part.text("part") != nil {
                table.add([
                    "", "", part.text("part") ?? "", "", part.text("status") ?? "", part.text("since") ?? "",
                    part.text("until") ?? "",
                ])
            }
        }
        if !table.isEmpty { lines += table.text(paint) { $0 == 4 ? paint.status($1) : $1 } }
        if let recognition = result.object("recognition") {
            lines += RecognitionText.brief(recognition, paint)
        }
        lines += paint.faint(KnownText.text(result)) + "\n"
        return lines
    }
}
