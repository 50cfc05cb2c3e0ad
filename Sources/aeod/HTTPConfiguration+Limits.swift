import AEORegistryHTTP
import RegistryHome

extension HTTPConfiguration {
    /// The bounds that the operator chose.
    init(_ limits: ServerLimits) {
        self.init(
            maxBody: limits.maxBody,
            maxWrite: limits.maxWrite,
            maxDrained: limits.maxDrained,
            maxTarget: limits.maxTarget,
            maxHeaderField: limits.maxHeaderField,
            maxHeaderList: limits.maxHeaderList,
            maxHeaderCount: limits.maxHeaderCount,
            maxConnections: limits.maxConnections,
            bodyTimeout: .seconds(limits.bodySeconds),
            idleSeconds: Int64(limits.idleSeconds)
        )
    }
}
