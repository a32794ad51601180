import TextFormats

func parsed(_ text: String) throws -> JSONNode { try parseJSON(text, file: "test") }
