import AEORegistryHTTP
import RegistryHome

extension TemporaryCopy: DatabaseCopy {}
