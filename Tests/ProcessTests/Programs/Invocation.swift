import Foundation
import JOSE

/// What a program left that has ended.
struct Invocation: Sendable, CustomStringConvertible {
    let arguments: [String]
    /// The exit status; 128 and the signal's number for a program that a signal ended.
    let status: Int32
    let output: [UInt8]
    let diagnostics: String

    var description: String {
        "\(arguments.joined(separator: " ")) → \(status)\n\(String(decoding: output.prefix(2_000), as: UTF8.self))"
            + "\(diagnostics.prefix(2_000))"
    }

    /// The one JSON document on the standard output, on one line.
    var json: JSONObject {
        get throws {
            guard output.last == UInt8(ascii: "\n"), !output.dropLast().contains(UInt8(ascii: "\n")) else {
                throw ProcessFailure("not one line: \(self)")
            }
            return try StrictJSON.parseObject(Array(output.dropLast()))
        }
    }

    /// Runs a program to its end; its streams go through files, so that no pipe can fill up.
    static func run(
        _ path: String,
        _ arguments: [String],
        in folder: WorkFolder,
        input: [UInt8] = [],
        environment: [String: String] = [:]
    ) async throws -> Invocation {
        let name = UUID().uuidString
        let files = try ["in", "out", "err"].map {
            try folder.write("\(name).\($0)", $0 == "in" ? input : [])
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
        process.standardInput = FileHandle(forReadingAtPath: files[0])
        process.standardOutput = FileHandle(forWritingAtPath: files[1])
        process.standardError = FileHandle(forWritingAtPath: files[2])
        let status = try await process.runToEnd()
        return Invocation(
            arguments: [path] + arguments,
            status: status,
            output: try WorkFolder.read(files[1]),
            diagnostics: String(decoding: try WorkFolder.read(files[2]), as: UTF8.self)
        )
    }
}
