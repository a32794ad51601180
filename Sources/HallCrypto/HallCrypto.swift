// HallCrypto
