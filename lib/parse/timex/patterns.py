"""Pieces of patterns that many date rules share, in the pattern language of `dategrammar`."""

MACROS = {
    "DAY": r"(?P<day>{day}{suffix}?|{ordinal}|{dayword})",
    "DAY2": r"(?P<day2>{day}{suffix}?|{ordinal}|{dayword})",
    "MONTH": r"<month>(?:\.(?= ?(?:{num}|,)))?",
    "MONTH2": r"<month2:month>(?:\.(?= ?(?:{num}|,)))?",
    "YEAR": r"(?:<year:num> ?<bc>|<year>|'<yy>|{SPELLED})",
    "SPELLED": (
        r"(?P<spelled>{number} (?:{hundred}|{thousand})(?:(?: {and})? (?:{tens}(?:[ -]{number})?|{number}))?"
        r"|{number} {tens}(?:[ -]{number})?)"
    ),
    "OFYEAR": (
        r"(?: ?[,/-]? ?(?:{of} |{in} )?(?:{the} )?(?:{year_word} )?(?:{LONG_YEAR}|{YEAR})"
        r"| {of} <yy:lateyy>{NOCOUNT})"
    ),
    "LONG_YEAR": r"(?P<spelled>(?:{number} )?{thousand} (?:{hundreds}(?: {BELOW_HUNDRED})?|{BELOW_HUNDRED}))",
    "BELOW_HUNDRED": r"(?:{tens}(?: {and} {number})?|{number})",
    "TOLDYEAR": r"(?:{REL} {year_word}|(?:{the} )?{year_word} <rel:rel_after>)",
    "CONTAINER": (
        r"(?:<rel> <base:unit>|<base:unit> <rel:rel_after>|{MONTH}{OFYEAR}|{MONTH}|(?:{year_of} )?{YEAR}|<base:unit>)"
    ),
    "SIGNED_YEAR": r"(?:(?:<year>|<yy>) ?{year_sign}|<relunit>)",
    "AFTERMOD": r"(?: ?(?:<mod:mod_after>|<edge:edge_after>))?",
    "SEP": r"(?: ?[-/]? ?)",
    "WD": r"(?:(?:(?:{the} )?<wrel:rel> )?<weekday>\.?[,-]? (?:{on} )?(?:{the} )?)?",
    "MOD": r"(?:(?:{the} )?(?:<mod>|<edge>|<edge:edge_bare>|(?:<late>|<early>)(?= ))(?: {of}| {in} {the})?[ -]? ?)?",
    "COUNT": r"(?P<count>{NUMBER}|{a})",
    "NUMCOUNT": r"(?P<count>{NUMBER})",
    "NUMBER": (
        r"(?:{few}|{fraction}|{num}(?:,{three})+|{num}(?:\.|{comma}){num}|{num}"
        r"|{tens}[ -]?(?:{and} )?{number}(?: {and} {fraction})?|{tens}|{number}(?: {and} {fraction})?|{another})"
    ),
    "HALF": r"{HALF_TOO}?",
    "HALF_TOO": r"(?: {and} <half:fraction>| <half:and_half>| ?<half:half_sign>)",
    "REL": r"(?:<rel>|{the} <rel>)",
    "AROUND": r"(?:<around> )?",
    "UNIT": r"(?:<unit>|<units>)",
    "BEHIND": r"<rel:rel_behind>(?! ?(?:{unit}|{units}|{season}|{month}|{weekday}|{few}|{num}|{number}))",
    "ADJS": r"(?:[ -]?{adjective}){1,2}",
    "ADJ": r"(?:[ -]?{adjective}){0,2}",
    "TO": r"(?:{toward}|{dash}|~)",
    "AND": r"(?:{toward}|{dash}|~|(?P<both>{and}|{or}|&))",
    "NOCOUNT": r"(?![ -]?(?:{unit}|{units}|{counted}|: ?{num})|(?:\.|{comma}){num})",
    "NOUNIT": r"(?![ -]?(?:{unit}|{units}|{month}|{counted}|: ?{num}|\.\d))",
}
