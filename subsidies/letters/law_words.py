"""How Dutch letters write articles of law: in words, and the Awb written out where it is named first."""

import re

NAME = "Algemene wet bestuursrecht"
FIRST_OF_TITLE, LAST_OF_TITLE = 21, 80  # title 4.2 of the Awb has the articles 4:21 to 4:80
_ORDINALS = ["nulde", "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende"]
_SHORT = re.compile(r"Awb (\d+:\d+\w*)((?:, (?:lid \d|onder \w|paragraaf \d))*)")
_PARAGRAPH = re.compile(r"lid (\d)")
_NUMBERED = re.compile(r"(?:^|\bart(?:\.|ikel(?:en)?)? ?)\d", re.IGNORECASE)
_PARTS = {"artikel", "artikelen", "art", "lid", "leden", "onder", "aanhef", "sub", *_ORDINALS}
_NO_NAME = _PARTS | {"van", "het", "een", "deze", "die", "wet", "wetten", "verordening", "besluit"}
_SOURCE = re.compile(r"\b(?:asv|awb|verordening|subsidieverordening|regeling|subsidieregeling|wet)\b", re.IGNORECASE)
_AWB = re.compile(rf"{NAME}(?: \(Awb\)|, Awb(?=\)|, en))?|\bAwb\b")
_WRITTEN_OUT = re.compile(r"(?P<name>.+) \((?P<short>[^()]+)\)")
_OF_AWB = re.compile(r"Awb 4:(\d+)|\b4:(\d+)\w*(?:,[^.;]*?)? van de (?:Awb|Algemene wet)")


def in_words(article: str) -> str:
    """Return an article as a sentence names it: “Awb 4:35, lid 1, onder a” is artikel 4:35, eerste lid, onder a."""
    text = " ".join(article.split()).rstrip(".")
    found = _SHORT.fullmatch(text)
    if found:
        parts = _PARAGRAPH.sub(lambda one: f"{_ORDINALS[int(one[1])]} lid", found[2])
        return f"artikel {found[1]}{parts}{',' if parts else ''} van de Awb"
    text = re.sub(r"^art(?:\.|ikel)? (?=\d)", "artikel ", text, flags=re.IGNORECASE)
    return f"artikel {text}" if re.match(r"\d", text) else text


def of_regulation(article: str, whose: str) -> str:
    """Return an article in words, with `whose` it is when it does not say so itself."""
    words = in_words(article)
    comma = "," if "," in words else ""
    return f"{words}{comma} {whose}" if words.startswith("artikel") and " van " not in words else words


def names_article(text: str) -> bool:
    """Whether a text names an article by its number, and not only who said it."""
    return _NUMBERED.search(text) is not None


def names_law(text: str) -> bool:
    """Whether a text says of which law or ordinance an article is one, besides its number and parts.

    “De regeling” is the scheme of the case.
    """
    return any(word.casefold() not in _NO_NAME for word in re.findall(r"[^\W\d_]{3,}", text))


def names_source(article: str) -> bool:
    """Whether an article says of which ordinance or scheme it is one."""
    return _SOURCE.search(article) is not None


def is_of_title_4_2(article: str) -> bool:
    """Whether an article is one of title 4.2 of the Awb, on subsidies."""
    found = _OF_AWB.search(article)
    return found is not None and FIRST_OF_TITLE <= int(found[1] or found[2]) <= LAST_OF_TITLE


def write_out(texts: list[str], *, ordinance: str = "") -> list[str]:
    """Return texts in order in which the Awb is written out at its first mention, and only there.

    The general ordinance too, where its name is given as a letter writes it: the name, and how it is called in short
    between brackets.
    """
    found = _written_out(texts, _AWB, NAME, "Awb")
    named = _WRITTEN_OUT.fullmatch(ordinance)
    if named is None:
        return found
    name, short = named["name"], named["short"]
    word = re.escape(short.split()[0])
    anywhere = re.compile(rf"{re.escape(name)} \({re.escape(short)}\)|\b{word}\b(?: \d{{4}}\b)?")
    return _written_out(found, anywhere, name, short)


def _written_out(texts: list[str], anywhere: re.Pattern[str], name: str, short: str) -> list[str]:
    """Write a name out at its first mention; after that whoever wrote it in full gets the short one."""
    found, is_known = [], False
    for text in texts:
        result, last = "", 0
        for match in anywhere.finditer(text):
            before, after = text[: match.start()], text[match.end() :]
            inside = before.count("(") > before.count(")")
            full = f"{name}, {short}" if inside else f"{name} ({short})"
            closed = f"{full}," if inside and after.startswith(" en ") else full
            again = short if match[0].startswith(name) else match[0]
            result += text[last : match.start()] + (again if is_known else closed)
            is_known, last = True, match.end()
        found.append(result + text[last:])
    return found
