const correctHorse = 'correct horse'

/** A password and its digest in every kind that can be imported. */
// From the papers and programs that define each kind where they have any, else made by glibc's crypt and Python's hashlib.
export const digestVectors: [hasher: string, password: string, digest: string][] = [
  ['argon2id', 'password', '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'],
  ['argon2i', 'password', '$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$wWKIMhR9lyDFvRz9YTZweHKfbftvj+qf+YFY4NeBbtA'],
  ['bcrypt', 'U*U', '$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW'],
  ['bcrypt', 'password', '$2b$10$abcdefghijklmnopqrstuu5Lo0g67CiD3M4RpN1BmBb4Crp5w7dbK'],
  ['bcrypt', '', '$2y$04$......................w74bL5gU7LSJClZClCa.Pkz14aTv/XO'],
  ['bcrypt', 'pässwörd', '$2a$06$DCq7YPn5Rq63x1Lad4cll.ptkHl1TW7p.em.YcG2XaMJhv.xYq2em'],
  ['bcrypt', 'a'.repeat(72), '$2b$05$/OK.fbVrR/bpIqNJ5ianF.Tyda.o6kz4y.pokQa990nfo3hdXc8Ai'],
  ['bcrypt', 'a'.repeat(80), '$2b$05$/OK.fbVrR/bpIqNJ5ianF.Tyda.o6kz4y.pokQa990nfo3hdXc8Ai'],
  ['bcrypt_sha256_django', correctHorse, 'bcrypt_sha256$$2b$06$abcdefghijklmnopqrstuu3EU4u.1UVgeGkDujWwknY23.buxm/Ny'],
  ['bcrypt_peppered', correctHorse, '$2a$06$abcdefghijklmnopqrstuuY4J8epFyqJXeKFCsglkhH9WV59EJ30O$pepper'],
  ['ldap_ssha', correctHorse, '{SSHA}VQysdTiIXUBoDr2TzYj0h8JUBdQxMjM0NTY3OA=='],
  ['md5', 'password', '5f4dcc3b5aa765d61d8327deb882cf99'],
  ['md5_salted', correctHorse, 'na$22aea74068da985ca56693c9f1b8bb30'],
  ['md5_phpass', correctHorse, '$P$9IQRaTwmfQshH2Nn3IdPh1zfyyZ4m8/'],
  ['phpass', 'test12345', '$P$9IQRaTwmfeRo7ud9Fh4E2PdI0S3r.L0'],
  ['pbkdf2_sha1', 'password', 'pbkdf2_sha1$4096$salt$4b007901b765489abead49d926f721d065a429c1'], // RFC 6070
  [
    'pbkdf2_sha1',
    correctHorse,
    'pbkdf2_sha1$1000$salty$4392010ba0d85b84238eb9bd274439cb17c556c7f943d7651d428722d4134e86',
  ],
  ['pbkdf2_sha1', correctHorse, 'pbkdf2_sha1$1000$73616c7479$4392010ba0d85b84238eb9bd274439cb17c556c7f943d765$24'],
  ['pbkdf2_sha256', correctHorse, 'pbkdf2_sha256$1000$AP9zYWx0$VtUbe9FtKbIZpAAncR3jt9NU5WAzBQP6FbpXySh1ExU='],
  ['pbkdf2_sha256_django', correctHorse, 'pbkdf2_sha256$1000$seasalt$mQnueSakb748zqBAC1tmWVZsZbi2zPGZarEzTGdfmso='],
  [
    'pbkdf2_sha512',
    correctHorse,
    'pbkdf2_sha512$1000$seasalt$081c76ae4a6f8f2100a28a4d56e45958e3b14d3470a15e898eb1c04590265a84467fb06597ff8deadb55ff8816bed775e8d27de0ea55a591e6e3821d32b1542e',
  ],
  [
    'pbkdf2_sha512_hex',
    correctHorse,
    'pbkdf2_sha512_hex$1000$00ff73616c74$6d5722b4609976d5501c299e8ff87cdee786a0460a24f3104dbc668ed2e557288550398cd07da0febca86e8069059fb597452f66cf4b9d80ea056e2059c296d5',
  ],
  // The example of firebase/scrypt
  [
    'scrypt_firebase',
    'user1password',
    'lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZqAjTdn3aoItz+VHjoZilo78198JAdRuid5lQ==$42xEC+ixf3L2lw==$jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==$Bw==$8$14',
  ],
  [
    'scrypt_werkzeug',
    correctHorse,
    'scrypt:32768:8:1$DXxyWg1AEbYWmKnn$02fae4541959a085aa3ef0aa28ed8a890a7228aa7685854d86f1845a0ced3f4332b98e30514fae81655fdd55a6064f9355bc040fc98a44c9d28b4c0e1d6cf534',
  ],
  ['sha256', 'test', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
  ['sha256_salted', correctHorse, 'na$9d2f61ef0bbcac2ff2deaf77636f2173d08635ade4e22dd8f6e652f60c174551'],
  [
    'sha512_symfony',
    correctHorse,
    'sha512_symfony$5000$pepper$/ZgiblsqN0o1L3iDuN7IB8VoDGcLqX8G7lRwQ5DsIav36Mds6hOZGKOyZRgVtxsgx5i0FNwLi7QL3OalHkT3sQ==',
  ],
]
