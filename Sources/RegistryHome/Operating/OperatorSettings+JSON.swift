package import JOSE

extension OperatorSettings {
    /// The settings as they are in force for a home, in the form of the file.
    package func json(of home: HomeConfiguration?) -> JSONObject {
        var json: JSONObject = ["v": 1]
        json["listen"] = (listen ?? home?.listenAddress).map { .object(Self.json($0)) }
        json["tls_terminated_by_proxy"] = .bool(tlsTerminatedByProxy ?? home?.tlsTerminatedByProxy ?? false)
        if let admin {
            var object = Self.json(admin)
            object["beyond_loopback"] = .bool(adminBeyondLoopback)
            json["admin"] = .object(object)
        }
        json["log"] = ["format": .string(logFormat.rawValue), "level": .string(logLevel.rawValue)]
        var bounds: JSONObject = [:]
        for (name, _, place) in ServerLimits.keys { bounds[name] = .integer(Int64(limits[keyPath: place])) }
        json["limits"] = .object(bounds)
        json["passphrase_file"] = passphraseFile.map { .string($0) }
        return json
    }

    private static func json(_ address: ListenAddress) -> JSONObject {
        ["host": .string(address.host), "port": .integer(Int64(address.port))]
    }
}
