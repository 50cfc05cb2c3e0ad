import Foundation
import JOSE

/// The applications under `examples/`, and every value in them that tells of a trader.
struct ExampleTraders {
    let applications: [JSONObject]
    let personal: Set<String>

    init() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
                "examples/applications"
            )
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        applications = try files.filter { $0.pathExtension == "json" }.map {
            try StrictJSON.parseObject(Array(try Data(contentsOf: $0)))
        }
        var personal: Set<String> = []
        for application in applications {
            for name in ["holder", "sites", "size"] { Self.collect(application[name], into: &personal) }
        }
        self.personal = personal
    }

    /// Names, lines of addresses and numbers; short codes and words of the interface tell of nobody.
    private static func collect(_ value: JSONValue?, into texts: inout Set<String>) {
        switch value {
        case .string(let text):
            let isTelling = text.utf8.contains { $0 >= 0x80 || $0 == 0x20 || (0x30...0x39).contains($0) }
            // Six digits alone, such as a postcode, stand in every second timestamp.
            let isPlainNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            if text.utf8.count >= (isPlainNumber ? 9 : 6), isTelling { texts.insert(text) }
        case .array(let elements):
            for element in elements { collect(element, into: &texts) }
        case .object(let object):
            for member in object { collect(member.value, into: &texts) }
        case nil, .null, .bool, .integer, .double: break
        }
    }
}
