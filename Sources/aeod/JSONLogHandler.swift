import AEOModel
import AEORegistry
import JOSE
import Logging

/// Writes one JSON object a line: `time`, `level`, `event` and `fields`.
struct JSONLogHandler: LogHandler {
    var logLevel = Logger.Level.notice
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var all = metadata.merging(metadataProvider?.get() ?? [:]) { _, new in new }
        all.merge(event.metadata ?? [:]) { _, new in new }
        if let error = event.error { all["error"] = "\(error)" }
        var fields: JSONObject = [:]
        for (name, value) in all.sorted(by: { $0.key < $1.key }) { fields[name] = .string("\(value)") }
        let line: JSONObject = [
            "time": .string(SystemClock().now().rfc3339),
            "level": .string(event.level.rawValue),
            "event": .string("\(event.message)"),
            "fields": .object(fields),
        ]
        // One write a line, so that lines of different tasks never mix.
        StandardStream.error.write(JSONText.string(.object(line), pretty: false) + "\n")
    }
}
