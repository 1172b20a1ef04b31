import DisclosureCatalog
import Testing

/// The names by which templates bind columns.
@Suite struct CatalogFieldNameTests {
    @Test(arguments: [
        ("section.name", CatalogField.sectionName(level: 1)),
        ("section1.name", .sectionName(level: 1)), ("section.6.name", .sectionName(level: 6)),
        ("section.2.numeral", .sectionNumeral(level: 2)), ("item.audience", .audience),
        ("item.disclosure", .disclosure), ("item.levels", .levels),
        ("item.level.县级", .level("县级")), ("item.level.乡、村级", .level("乡、村级")),
        ("item.channel.发布会/听证会", .channel("发布会/听证会")), ("extra.网站.栏目", .extra("网站.栏目")),
    ]) func namesAField(name: String, field: CatalogField) {
        #expect(CatalogField(name: name) == field)
        #expect(CatalogField(name: field.name) == field)
    }

    @Test(arguments: [
        "section.7.name", "section.0.name", "section..name", "section.1.title", "item.level.",
        "item.channel.", "extra.", "item.level", "items.name", "",
    ]) func otherNamesAreNone(name: String) {
        #expect(CatalogField(name: name) == nil)
    }
}
