import Logging
import RegistryHome

extension OperatorSettings {
    /// The daemon's logger; a level from the command line goes before the configured one.
    func logger(_ verbosity: LogVerbosity?) -> Logger {
        let format = logFormat
        var logger = Logger(label: "aeod") { label in
            switch format {
            case .json: JSONLogHandler()
            case .text: StreamLogHandler.standardError(label: label)
            }
        }
        logger.logLevel = (verbosity ?? LogVerbosity(logLevel)).level
        return logger
    }
}
