import JOSE

/// An application as read from a file; only the registry judges it.
struct Application {
    private let json: JSONObject

    init(file: String, files: LocalFile) throws(CommandFailure) {
        let bytes = try files.read(file)
        do {
            json = try StrictJSON.parseObject(bytes)
        } catch {
            throw CommandFailure(
                .refused,
                "\(file) is not the JSON of an application: \(error)",
                hint: "its schema is schemas/json/application.schema.json"
            )
        }
    }

    /// What is granted to whom, for a question to the officer.
    var title: String { "\(json.text("programme") ?? "?") \(json.text("tier") ?? "?") to \(name)" }

    /// The holder's name, as far as there is one.
    var name: String { json.object("holder")?.text("name") ?? "an unnamed holder" }

    /// The body of a refusal: the application with the reason and the officer's words.
    func refusal(_ reason: String, _ words: WordOptions, isDryRun: Bool) -> JSONObject {
        var body = json
        body["reason"] = .string(reason)
        words.add(to: &body)
        if isDryRun { body["dry_run"] = true }
        return body
    }

    /// The body of the call: the application with what the command line adds.
    func body(
        holderKey: JWK?,
        accepting codes: [String],
        reference: String? = nil,
        isDryRun: Bool
    ) -> JSONObject {
        var body = json
        if let reference { body["reference"] = .string(reference) }
        if let holderKey { body["holder_key"] = .object(holderKey.json) }
        if !codes.isEmpty {
            let known = json["accept_warnings"]?.arrayValue ?? []
            let added = codes.map { JSONValue.string($0) }.filter { !known.contains($0) }
            body["accept_warnings"] = .array(known + added)
        }
        if isDryRun { body["dry_run"] = true }
        return body
    }
}
