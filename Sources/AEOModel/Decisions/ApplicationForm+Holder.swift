extension ApplicationForm {
    /// The holder with the numbers that the scheme normalised.
    package func holder(with identifiers: [TraderIdentifier]) -> Holder {
        Holder(
            name: name,
            nameLatin: nameLatin,
            legalForm: legalForm,
            tradeNames: tradeNames,
            country: country,
            address: address,
            identifiers: identifiers,
            sizeClass: sizeClass
        )
    }
}
