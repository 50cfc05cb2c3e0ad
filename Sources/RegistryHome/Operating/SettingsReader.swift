import JOSE

/// Reads the operator's file and goes on after each fault, so that one look tells them all.
struct SettingsReader {
    private static let version: Int64 = 1

    private(set) var faults: [SettingsFault] = []

    /// The settings of a document; only those without a fault are taken over.
    mutating func settings(_ json: JSONObject) -> OperatorSettings {
        var settings = OperatorSettings()
        known(
            json,
            [
                "$schema", "v", "listen", "tls_terminated_by_proxy", "admin", "log", "limits",
                "passphrase_file",
            ],
            at: ""
        )
        if json["v"]?.integerValue != Self.version { fault("v", "must be \(Self.version)") }
        if let value = json["$schema"], value.stringValue == nil { fault("$schema", "must be a text") }
        settings.listen = address(json["listen"], at: "listen", others: [])
        settings.tlsTerminatedByProxy = flag(json["tls_terminated_by_proxy"], at: "tls_terminated_by_proxy")
        settings.admin = address(json["admin"], at: "admin", others: ["beyond_loopback"])
        let beyond = json["admin"]?.objectValue?["beyond_loopback"]
        settings.adminBeyondLoopback = flag(beyond, at: "admin.beyond_loopback") ?? false
        if let log = object(json["log"], at: "log") {
            known(log, ["format", "level"], at: "log")
            settings.logFormat = choice(log["format"], at: "log.format") ?? settings.logFormat
            settings.logLevel = choice(log["level"], at: "log.level") ?? settings.logLevel
        }
        if let limits = object(json["limits"], at: "limits") { settings.limits = self.limits(limits) }
        if let value = json["passphrase_file"] {
            settings.passphraseFile = path(value, at: "passphrase_file")
        }
        return settings
    }

    mutating func fault(_ place: String, _ detail: String) { faults.append(SettingsFault(place, detail)) }

    private mutating func limits(_ json: JSONObject) -> ServerLimits {
        var limits = ServerLimits()
        known(json, ServerLimits.keys.map(\.name), at: "limits")
        for (name, range, place) in ServerLimits.keys {
            guard let value = json[name] else { continue }
            guard let number = value.integerValue, range.contains(Int(number)) else {
                fault(
                    "limits.\(name)",
                    "must be a whole number from \(range.lowerBound) to \(range.upperBound)"
                )
                continue
            }
            limits[keyPath: place] = Int(number)
        }
        if limits.maxHeaderList < limits.maxHeaderField {
            fault("limits.max_header_list_bytes", "must not be less than max_header_field_bytes")
        }
        return limits
    }

    private mutating func known(_ json: JSONObject, _ names: [String], at place: String) {
        for name in json.names where !names.contains(name) {
            let path = place.isEmpty ? name : "\(place).\(name)"
            fault(path, "is not known; known are \(names.joined(separator: ", "))")
        }
    }

    private mutating func object(_ value: JSONValue?, at place: String) -> JSONObject? {
        guard let value else { return nil }
        if value.objectValue == nil { fault(place, "must be an object") }
        return value.objectValue
    }

    private mutating func flag(_ value: JSONValue?, at place: String) -> Bool? {
        guard let value else { return nil }
        if value.boolValue == nil { fault(place, "must be true or false") }
        return value.boolValue
    }

    private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ value: JSONValue?,
        at place: String
    ) -> Choice? {
        guard let value else { return nil }
        guard let choice = value.stringValue.flatMap(Choice.init(rawValue:)) else {
            fault(place, "must be one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
            return nil
        }
        return choice
    }

    private mutating func path(_ value: JSONValue, at place: String) -> String? {
        guard let text = value.stringValue, text.utf8.first == UInt8(ascii: "/"), !text.utf8.contains(0)
        else {
            fault(place, "must be the absolute path of a file")
            return nil
        }
        return text
    }

    private mutating func address(_ value: JSONValue?, at place: String, others: [String]) -> ListenAddress? {
        guard let json = object(value, at: place) else { return nil }
        known(json, ["host", "port"] + others, at: place)
        var host = "127.0.0.1"
        if let value = json["host"] {
            guard let text = value.stringValue, let url = try? RegistryURL(parsing: "http://\(text)"),
                url.port == nil
            else {
                fault("\(place).host", "must be a host's name or address")
                return nil
            }
            host = url.host
        }
        guard let port = json["port"]?.integerValue, (1...65_535).contains(port) else {
            fault("\(place).port", "must be a port from 1 to 65535")
            return nil
        }
        return ListenAddress(host: host, port: Int(port))
    }
}
