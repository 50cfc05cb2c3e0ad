/// Makes a consistent copy of the database, for the officer who backs it up; a failure is a `RegistryError`.
package typealias DatabaseCopying = @Sendable () async throws -> any DatabaseCopy
