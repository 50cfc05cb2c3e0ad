import Foundation

/// The `openssl` program, the other party of the tests of the file format.
enum OpenSSLProgram {
    static let isPresent = (try? run("version"))?.isEmpty == false

    /// What the program prints, or `nil` if it fails.
    static func run(_ arguments: String...) throws -> String? {
        try run(arguments)
    }

    /// What the program prints, or `nil` if it fails.
    static func run(_ arguments: [String]) throws -> String? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return process.terminationStatus == 0 ? text : nil
    }
}
