import JOSE

/// Certificates in words.
enum CertificateText {
    /// One certificate with all that the answer tells.
    static func full(_ answer: JSONObject, _ paint: Paint) -> String {
        var sheet = Sheet()
        let holder = answer.object("holder") ?? answer
        sheet.add("certificate", answer.text("certificate_number").map(paint.bold))
        sheet.add("holder", holder.text("name"))
        sheet.add("in Latin letters", holder.text("name_latin"))
        sheet.add("country", holder.text("country"))
        sheet.add("number abroad", answer.text("tin"))
        sheet.add("programme", answer.text("programme"))
        sheet.add("tier", answer.text("tier"))
        sheet.add("parts", parts(answer, paint))
        sheet.add("roles", answer.list("roles"))
        sheet.add("status", answer.text("status").map(paint.status))
        sheet.add("since", answer.text("since"))
        sheet.add("until", answer.text("until"))
        sheet.add("decided on", answer.text("decision_date"))
        sheet.add("takes effect", answer.text("effective_at") ?? answer.text("effective_date"))
        sheet.add("ends", answer.text("expires_at"))
        sheet.add("reviewed", answer.text("last_review"))
        sheet.add("next review", answer.text("next_review"))
        sheet.add("track", answer.text("track"))
        sheet.add("published", answer["published"]?.boolValue.map { $0 ? "yes" : "no" })
        sheet.add("known", answer["known_at"] == nil ? nil : KnownText.text(answer))
        sheet.add("", answer.text("explanation"))
        let granted = answer.object("grant").map { grounds($0, of: "grant") } ?? ""
        var acts = Table(["act", "takes effect", "until", "part", "recorded", "id"], widest: 60)
        for act in answer.objects("acts") {
            acts.add([
                words(of: act),
                act.text("effective_at") ?? "", act.text("until") ?? "", act.text("part") ?? "",
                act.text("recorded_at") ?? "", act.text("act_id") ?? "",
            ])
        }
        let why = granted + answer.objects("acts").map { grounds($0, of: $0.text("act") ?? "act") }.joined()
        return sheet.text + (acts.isEmpty ? "" : "\n" + acts.text(paint)) + (why.isEmpty ? "" : "\n" + why)
    }

    /// Why and by whom an act was recorded; nothing where the answer does not tell.
    private static func grounds(_ act: JSONObject, of kind: String) -> String {
        let members = [
            ("reason", "reason"), ("note", "note"), ("legal_basis", "legal basis"),
            ("reference", "reference"),
            ("officer", "officer's key"),
        ]
        var sheet = Sheet()
        for (member, name) in members {
            sheet.add("  \(name)", act.text(member)?.split(separator: "\n").joined(separator: " "))
        }
        guard !sheet.text.isEmpty else { return "" }
        return [kind, act.text("act_id")].compactMap(\.self).joined(separator: " ") + "\n" + sheet.text
    }

    /// The act with what it notes, whom it names, and whether it has reached the holder.
    private static func words(of act: JSONObject) -> String {
        var words = act.text("act") ?? ""
        if let duty = DutyText.text(act.object("duty")) { words += ": \(duty)" }
        if let successor = act.object("succession") {
            let number = successor.text("certificate_number") ?? successor.text("tin") ?? "another"
            words += ": \(number), by \(successor.text("kind") ?? "succession")"
        }
        return words + (act["awaits_service"]?.boolValue == true ? " (not served)" : "")
    }

    /// The parts, each with its status where the answer tells it.
    private static func parts(_ answer: JSONObject, _ paint: Paint) -> String? {
        let told = answer.objects("parts").compactMap { part in
            part.text("part").map { "\($0) \(part.text("status").map(paint.status) ?? "")" }
        }
        return told.isEmpty ? answer.list("parts") : told.joined(separator: ", ")
    }

    /// A page of certificates.
    static func page(_ answer: JSONObject, _ paint: Paint) -> String {
        let certificates = answer.objects("certificates")
        guard !certificates.isEmpty else { return "No certificate fits.\n" }
        // Officers are told the last day; the public list does not have it.
        let hasLastDay = certificates.contains { $0["expiry_date"] != nil }
        let headings = ["number", "name", "programme", "tier", "status", "since"]
        var table = Table(headings + (hasLastDay ? ["last day"] : []))
        for certificate in certificates {
            let cells = [
                certificate.text("certificate_number") ?? "",
                certificate.text("name_latin") ?? certificate.text("name") ?? "",
                certificate.text("programme") ?? "", certificate.text("tier") ?? "",
                certificate.text("status") ?? "", certificate.text("since") ?? "",
            ]
            table.add(cells + (hasLastDay ? [certificate.text("expiry_date") ?? ""] : []))
        }
        let more = answer.text("next").map { "\nThere are more: say --after \($0)\n" } ?? ""
        return table.text(paint) { $0 == 4 ? paint.status($1) : $1 } + more
    }
}
