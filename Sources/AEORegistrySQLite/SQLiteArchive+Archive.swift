import AEORegistry

extension SQLiteArchive: Archive {}
