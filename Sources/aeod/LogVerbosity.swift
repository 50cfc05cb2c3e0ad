import ArgumentParser
import Logging
import RegistryHome

/// How much the daemon logs.
enum LogVerbosity: String, ExpressibleByArgument {
    case debug, info, notice, warning, error

    /// The level of the operator's file.
    init(_ level: LogLevel) {
        switch level {
        case .debug: self = .debug
        case .info: self = .info
        case .notice: self = .notice
        case .warning: self = .warning
        case .error: self = .error
        }
    }

    var level: Logger.Level {
        switch self {
        case .debug: .debug
        case .info: .info
        case .notice: .notice
        case .warning: .warning
        case .error: .error
        }
    }
}
