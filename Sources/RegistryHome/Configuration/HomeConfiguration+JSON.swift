import AEOModel
package import JOSE

extension HomeConfiguration {
    private static let version: Int64 = 1

    /// The content of the file.
    package var json: JSONObject {
        var json: JSONObject = [
            "v": .integer(Self.version),
            "url": .string(url.description),
            "operating_authority": .string(operating.text),
            "authorities": .array(
                authorities.map { authority in
                    [
                        "authority": .string(authority.authority.text),
                        "time_zone": .string(authority.timeZone),
                        "programmes": .array(authority.programmes.map { .string($0.text) }),
                    ]
                }
            ),
            "programmes": .array(programmes.map { .string($0.text) }),
            "log_origin": .string(logOrigin),
        ]
        if let listen {
            json["listen"] = ["host": .string(listen.host), "port": .integer(Int64(listen.port))]
        }
        if tlsTerminatedByProxy { json["tls_terminated_by_proxy"] = true }
        if !closedLogs.isEmpty {
            json["closed_logs"] = .array(
                closedLogs.map { log in
                    [
                        "origin": .string(log.origin), "kid": .string(log.kid),
                        "size": .integer(Int64(clamping: log.size)),
                    ]
                }
            )
        }
        return json
    }

    /// Reads the file's content; what is not understood is refused, not passed over.
    package init(json: JSONObject, path: String) throws(HomeError) {
        let known = [
            "v", "url", "operating_authority", "authorities", "programmes", "log_origin", "listen",
            "tls_terminated_by_proxy", "closed_logs",
        ]
        for name in json.names where !known.contains(name) {
            throw .malformed(path, why: "it has a member \(name), which means nothing here")
        }
        let reader = HomeJSON(json, path: path)
        guard json["v"]?.integerValue == Self.version else {
            throw .malformed(path, why: "v is not \(Self.version); a newer program wrote it")
        }
        var authorities: [HostedAuthority] = []
        for element in try reader.array("authorities") {
            guard let object = element.objectValue else { throw reader.wrong("authorities") }
            let office = HomeJSON(object, path: path)
            authorities.append(
                HostedAuthority(
                    authority: try office.authority("authority"),
                    timeZone: try office.string("time_zone"),
                    programmes: try office.programmes("programmes")
                )
            )
        }
        self.init(
            url: try RegistryURL(parsing: try reader.string("url")),
            operating: try reader.authority("operating_authority"),
            authorities: authorities,
            programmes: try reader.programmes("programmes"),
            logOrigin: try reader.string("log_origin"),
            listen: try Self.listen(json["listen"], reader: reader),
            tlsTerminatedByProxy: try reader.flag("tls_terminated_by_proxy")
        )
        if json["closed_logs"] != nil {
            for element in try reader.array("closed_logs") {
                guard let object = element.objectValue, let size = object["size"]?.integerValue,
                    let size = UInt64(exactly: size)
                else { throw reader.wrong("closed_logs") }
                let log = HomeJSON(object, path: path)
                closedLogs.append(
                    ClosedLogRecord(origin: try log.string("origin"), kid: try log.string("kid"), size: size)
                )
            }
        }
    }

    private static func listen(_ value: JSONValue?, reader: HomeJSON) throws(HomeError) -> ListenAddress? {
        guard let value else { return nil }
        guard let host = value.objectValue?["host"]?.stringValue,
            let port = value.objectValue?["port"]?.integerValue, (1...65_535).contains(port)
        else { throw reader.wrong("listen") }
        return ListenAddress(host: host, port: Int(port))
    }
}
