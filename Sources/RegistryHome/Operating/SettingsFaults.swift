/// Everything that is wrong with the operator's file.
package struct SettingsFaults: Error, Sendable, Equatable {
    package let path: String
    package let faults: [SettingsFault]

    package init(path: String, faults: [SettingsFault]) {
        self.path = path
        self.faults = faults
    }
}
