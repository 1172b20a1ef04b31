/// The version of this library and of the program `gongkai`.
public let gongkaiVersion = "0.1.0"
