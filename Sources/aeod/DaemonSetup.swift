import JOSE
import RegistryHome

/// The home and the operator's settings, read and checked together.
struct DaemonSetup {
    let directory: HomeDirectory
    let settings: OperatorSettings

    /// Reads both; a fault of the operator's file never hides another one.
    static func read(home: String, config: String?) throws(DaemonFailure) -> DaemonSetup {
        let directory: HomeDirectory
        do throws(HomeError) {
            directory = try HomeDirectory.open(home)
        } catch {
            throw .home(error)
        }
        do throws(SettingsFaults) {
            let settings = try OperatorSettings.read(
                config ?? directory.layout.operatorSettings,
                isNamed: config != nil,
                home: directory.configuration
            )
            return DaemonSetup(directory: directory, settings: settings)
        } catch {
            throw .settings(error)
        }
    }

    var listen: ListenAddress { settings.listenAddress(of: directory.configuration) }

    /// The settings in force, as a document in the form of the file.
    var text: String { JSONText.string(.object(settings.json(of: directory.configuration)), pretty: true) }
}
