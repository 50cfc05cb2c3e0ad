package import AEORegistry
package import Hummingbird
package import Logging

/// The counter: the registry's resources over HTTP.
package struct RegistryServer: Sendable {
    let registry: Registry
    let roleCodes: [String: String]
    let openAPI: PublishedBytes
    let schemas: [String: PublishedBytes]
    let logger: Logger
    let configuration: HTTPConfiguration
    let metrics: HTTPMetrics?
    let copying: DatabaseCopying?

    /// Puts a counter before a registry.
    ///
    /// `copying` makes the copies of the database that backups are made of; without it none are given.
    /// `roleCodes` turns lower-case English role words into codes; `openAPI` is the description of this interface, and
    /// `schemas` the JSON Schemas that it refers to, by file name. Without `metrics` no
    /// request is counted.
    package init(
        registry: Registry,
        roleCodes: [String: String],
        openAPI: [UInt8],
        schemas: [String: [UInt8]] = [:],
        logger: Logger,
        configuration: HTTPConfiguration = HTTPConfiguration(),
        metrics: HTTPMetrics? = nil,
        copying: DatabaseCopying? = nil
    ) {
        self.registry = registry
        self.roleCodes = roleCodes
        self.openAPI = PublishedBytes(bytes: openAPI, contentType: "application/yaml", maxAge: 300)
        self.schemas = schemas.mapValues {
            PublishedBytes(bytes: $0, contentType: "application/schema+json", maxAge: 300)
        }
        self.logger = logger
        self.configuration = configuration
        self.metrics = metrics
        self.copying = copying
    }

    /// All routes, with the middleware before them.
    package func router() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self, options: [.autoGenerateHeadEndpoints])
        if let metrics { router.add(middleware: MetricsMiddleware(metrics: metrics)) }
        router.add(middleware: AccessLogMiddleware())
        if let restored = registry.restored {
            router.add(middleware: RestoredMiddleware(size: restored.mark.size))
        }
        router.add(middleware: ProblemMiddleware(maxTarget: configuration.maxTarget, metrics: metrics))
        let collector = BodyCollector(configuration, limit: configuration.maxBody)
        let desk = OfficerDesk(
            registry: registry,
            collector: BodyCollector(configuration, limit: configuration.maxWrite)
        )
        HealthRoutes(registry: registry).add(to: router)
        MetadataRoutes(registry: registry, openAPI: openAPI, schemas: schemas).add(to: router)
        LogRoutes(registry: registry).add(to: router)
        StatusListRoutes(registry: registry).add(to: router)
        ProgrammeRoutes(registry: registry).add(to: router)
        let filter = StatusFilter(registry: registry, roleCodes: roleCodes)
        let shelf = StatusShelf()
        StatusRoutes(registry: registry, desk: desk, filter: filter, shelf: shelf).add(to: router)
        StatusBatchRoutes(
            registry: registry,
            desk: OfficerDesk(
                registry: registry,
                collector: BodyCollector(configuration, limit: configuration.maxReadAhead)
            ),
            filter: filter,
            shelf: shelf,
            limit: configuration.maxBatch,
            readAhead: configuration.maxReadAhead
        ).add(to: router)
        DeclarationRoutes(registry: registry, desk: desk).add(to: router)
        ArrangementRoutes(registry: registry, desk: desk).add(to: router)
        StopRoutes(registry: registry, desk: desk).add(to: router)
        VerifyRoutes(registry: registry, desk: desk, collector: collector).add(to: router)
        PublicCertificateRoutes(registry: registry).add(to: router)
        CertificateListRoutes(registry: registry, desk: desk).add(to: router)
        GrantRoutes(registry: registry, desk: desk, roleCodes: roleCodes).add(to: router)
        let amendments = AmendmentDesk(registry: registry, roleCodes: roleCodes)
        ActRoutes(registry: registry, desk: desk, amendments: amendments).add(to: router)
        CertificateRoutes(registry: registry, desk: desk).add(to: router)
        DoctorRoutes(registry: registry, desk: desk).add(to: router)
        AffectedRoutes(registry: registry, desk: desk).add(to: router)
        ClockRoutes(registry: registry, desk: desk).add(to: router)
        if let copying { BackupRoutes(copying: copying, desk: desk).add(to: router) }
        RefusalRoutes(registry: registry, desk: desk, roleCodes: roleCodes).add(to: router)
        BarRoutes(registry: registry, desk: desk).add(to: router)
        DueRoutes(registry: registry, desk: desk).add(to: router)
        AgencyRoutes(registry: registry, desk: desk).add(to: router)
        ImportRoutes(registry: registry, desk: desk, streamer: BodyStreamer(configuration)).add(to: router)
        return router
    }
}
