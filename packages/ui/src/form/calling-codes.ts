/** Country → calling code (ITU-T E.164), the country that a code mostly means first. A lazy chunk: only phone fields need it. */
const table =
  'US1 CA1 GB44 DE49 FR33 ES34 IT39 AT43 CH41 NL31 BE32 LU352 IE353 PT351 DK45 SE46 NO47 FI358 IS354 PL48 CZ420 SK421 HU36 RO40 BG359 GR30 CY357 MT356 EE372 LV371 LT370 SI386 HR385 BA387 RS381 ME382 MK389 AL355 XK383 MD373 UA380 BY375 RU7 KZ7 TR90 GE995 AM374 AZ994 UZ998 TM993 TJ992 KG996 IN91 PK92 BD880 LK94 NP977 BT975 MV960 AF93 IR98 IQ964 SY963 LB961 JO962 PS970 IL972 SA966 AE971 QA974 BH973 KW965 OM968 YE967 EG20 LY218 TN216 DZ213 MA212 EH212 MR222 ML223 SN221 GM220 GN224 GW245 SL232 LR231 CI225 GH233 TG228 BJ229 NE227 NG234 BF226 TD235 CM237 CF236 GQ240 GA241 CG242 CD243 AO244 ST239 SD249 SS211 ET251 ER291 DJ253 SO252 KE254 UG256 TZ255 RW250 BI257 MZ258 MW265 ZM260 ZW263 BW267 NA264 ZA27 LS266 SZ268 MG261 MU230 SC248 KM269 RE262 YT262 CV238 CN86 HK852 MO853 TW886 JP81 KR82 KP850 MN976 VN84 LA856 KH855 TH66 MM95 MY60 SG65 BN673 ID62 PH63 TL670 PG675 AU61 NZ64 FJ679 SB677 VU678 NC687 WS685 TO676 TV688 KI686 NR674 PW680 FM691 MH692 PF689 CK682 NU683 WF681 GU1671 MP1670 AS1684 MX52 GT502 BZ501 SV503 HN504 NI505 CR506 PA507 CU53 JM1876 HT509 DO1809 PR1787 BS1242 BB1246 TT1868 GD1473 LC1758 VC1784 DM1767 AG1268 KN1869 AI1264 MS1664 KY1345 BM1441 TC1649 VG1284 VI1340 AW297 CW599 SX1721 GP590 MQ596 GF594 CO57 VE58 GY592 SR597 EC593 PE51 BO591 BR55 PY595 UY598 AR54 CL56 FK500 GI350 GL299 FO298 AD376 MC377 SM378 VA39 LI423 IM44 JE44 GG44 AX358 PM508 SH290 IO246'

export type Country = { readonly iso: string; readonly code: string }

export const countries: readonly Country[] = table
  .split(' ')
  .map((entry) => ({ iso: entry.slice(0, 2), code: entry.slice(2) }))

/** The country of a number in international form: the longest calling code that fits, its main country first. */
export function countryOf(phone: string): Country | undefined {
  const digits = phone.replace(/\D/g, '')
  let best: Country | undefined
  for (const country of countries) {
    if (digits.startsWith(country.code) && country.code.length > (best?.code.length ?? 0)) best = country
  }
  return best
}

/** The country that a language tag names; the United States where it names none. */
export function countryOfLocale(locale: string | undefined): Country {
  let region: string | undefined
  try {
    region = new Intl.Locale(locale || 'en-US').maximize().region
  } catch {}
  return countries.find((country) => country.iso === region) ?? countries[0]!
}
