import JOSE
import KeyCustody

extension OperatorSettings {
    /// Reads the operator's file and checks it together with the home that it is for; tells every fault there is.
    ///
    /// A home's own file may be missing; one that was named must be there.
    package static func read(
        _ path: String,
        isNamed: Bool,
        home: HomeConfiguration?
    ) throws(SettingsFaults) -> OperatorSettings {
        var reader = SettingsReader()
        var settings = OperatorSettings()
        do {
            if let json = try HomeJSON.file(path) {
                settings = reader.settings(json)
            } else if isNamed {
                reader.fault("", "there is no such file")
            }
        } catch {
            throw SettingsFaults(path: path, faults: [SettingsFault("", "\(error)")])
        }
        settings.check(home: home, &reader)
        guard reader.faults.isEmpty else { throw SettingsFaults(path: path, faults: reader.faults) }
        return settings
    }

    /// Where the daemon listens.
    package func listenAddress(of home: HomeConfiguration) -> ListenAddress { listen ?? home.listenAddress }

    /// What the members mean together, and for this home.
    private func check(home: HomeConfiguration?, _ reader: inout SettingsReader) {
        if let admin, !admin.isLoopback, !adminBeyondLoopback {
            reader.fault(
                "admin.host",
                "\(admin.host) can be reached from other machines; name a loopback address, or say "
                    + "\"beyond_loopback\": true where a firewall lets only the monitoring in"
            )
        }
        if let passphraseFile {
            do {
                _ = try Passphrase.read(file: passphraseFile)
            } catch {
                reader.fault("passphrase_file", "\(error)")
            }
        }
        guard let home else { return }
        let address = listenAddress(of: home)
        if !address.isLoopback, !(tlsTerminatedByProxy ?? home.tlsTerminatedByProxy) {
            reader.fault(
                "listen",
                "listening on \(address) without TLS would show officers' calls to the network; listen on a "
                    + "loopback address, or let a proxy end TLS and say so with \"tls_terminated_by_proxy\": true"
            )
        }
        if let admin, admin.port == address.port {
            reader.fault("admin.port", "is the port of the public listener")
        }
    }
}
