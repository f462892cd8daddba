"""Letters that were not made yet: a text of the functional admin merged with facts, in paragraphs and in Word."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import IO, Any

from django.utils.translation import override

from drenthe.lib.documents import text_merge as merging
from drenthe.lib.documents import wordfile
from drenthe.lib.documents.text_merge import MergeError, MergeProblem
from subsidies.enums import LetterKind
from subsidies.letters import example, law_words
from subsidies.letters.layout import default_layout
from subsidies.models import LetterTemplate, Suspension
from subsidies.services.letters.letter_facts import About, known
from subsidies.services.letters.letter_names import LAYOUT_NAMES, NAMES
from subsidies.services.letters.letter_refusals import LetterChanged, LetterNotSeen, LetterTemplateInvalid
from subsidies.services.refusals import FactMissing, LetterTextInvalid, UnknownName

DUTCH = "nl"
DRAFT = "CONCEPT"
MARKS = (("## ", "heading"), ("- ", "item"))
SIGNED = ("signer", "signer_function", "mandate", "applicant", "salutation")  # what is signed besides the text


@dataclass(frozen=True)
class LetterParagraph:
    """One paragraph of a letter: a heading, an item of a list, or text."""

    kind: str
    text: str

    @property
    def leads(self) -> bool:
        """Whether it leads to what follows, such as a list."""
        return self.text.endswith(":")


@dataclass(frozen=True)
class LetterDraft:
    """A letter that was not made yet: its subject and paragraphs, the facts in it, and the Word template for it.

    `days` are those by which it asks something.
    """

    kind: LetterKind
    subject: str
    blocks: list[LetterParagraph]
    facts: Mapping[str, Any]
    layout: bytes
    about: About
    template: LetterTemplate | None = None
    remedy: Sequence[str] = ()
    letter_date: date | None = None
    days: Sequence[date] = field(default_factory=tuple)

    def word(self) -> bytes:
        """Return it as a Word file. Raises UnknownName, FactMissing or LetterTextInvalid."""
        with template_refusals(self.template):
            return wordfile.merge_word(self.layout, self.context())

    def marked(self) -> bytes:
        """Return it as a Word file that says on every page that it is a draft."""
        return wordfile.mark(self.word(), DRAFT)

    def shown(self) -> dict[str, Any]:
        """Return the same for a screen: what is not known is empty there."""
        return {name: value or "" for name, value in self.context().items()}

    def context(self) -> dict[str, Any]:
        """Return what a layout can show: the facts, and the parts that have lines."""
        return {
            **self.facts,
            "subject": self.subject,
            "blocks": self.blocks,
            "addressee_lines": lines_of(self.facts["addressee"]),
            "address_lines": lines_of(self.facts["address"]),
            "remedy_lines": list(self.remedy),
            "annex_lines": lines_of(self.facts["annexes"]),
        }

    def content(self) -> dict[str, Any]:
        """Return what it says, to keep with the letter: the text, the facts that are known, the days that it asks.

        With the last day of a suspension, as it was when this was made.
        """
        ends_on = self.about.ends_on if isinstance(self.about, Suspension) else None
        return {
            "subject": self.subject,
            "blocks": [[block.kind, block.text] for block in self.blocks],
            "remedy": list(self.remedy),
            "facts": {name: str(value) for name, value in self.facts.items() if value},
            "days": [day.isoformat() for day in self.days],
            **({} if self.layout == default_layout() else {"own_layout": True}),
            **({"ends_on": ends_on and ends_on.isoformat()} if isinstance(self.about, Suspension) else {}),
        }

    @property
    def fingerprint(self) -> str:
        """What somebody signs, in short: the text, the remedy and the signature, whatever the date and the address."""
        signed = {name: str(self.facts[name]) for name in SIGNED if self.facts[name]}
        said = [self.subject, [[block.kind, block.text] for block in self.blocks], list(self.remedy), signed]
        return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()

    def check_seen(self, seen: str | None, *, case: str) -> None:
        """Refuse to sign another letter than the one that was shown, by its fingerprint; None where none had to be.

        `case` is the number of the case, for the sentence. Raises LetterChanged or LetterNotSeen.
        """
        if seen is not None and seen != self.fingerprint:
            raise (LetterChanged if seen else LetterNotSeen)(case=case)


def draft(
    kind: LetterKind,
    subject: str,
    body: str,
    facts: Mapping[str, Any],
    *,
    template: LetterTemplate | None = None,
    layout: bytes | None = None,
    about: About = None,
) -> LetterDraft:
    """Return a text merged with facts, the Awb written out where it is named first. Raises MergeError.

    To a representative it begins with on whose behalf that is, whatever the text.
    """
    title = " ".join(merging.merge(subject, facts).split())
    blocks = _begun(_blocks(merging.merge(body, facts)), facts)
    remedy = lines_of(facts["legal_remedy"])
    ordinance = str(facts["asv"] or "")
    written = law_words.write_out([*(block.text for block in blocks), *remedy], ordinance=ordinance)
    blocks = [LetterParagraph(block.kind, text) for block, text in zip(blocks, written, strict=False)]
    if layout is None:
        layout = template.file.read() if template and template.file else default_layout()
    return LetterDraft(kind, title, blocks, facts, layout, about, template, written[len(blocks) :])


def again(
    kind: LetterKind, content: Mapping[str, Any], facts: Mapping[str, str | None], *, about: About
) -> LetterDraft:
    """Return a letter that was made once with other facts of its day (date, address): the text stays as it was.

    On whose behalf somebody gets it goes with the address.
    """
    begun = _blocks(content["facts"].get("on_behalf", ""))
    blocks = [LetterParagraph(*block) for block in content["blocks"]]
    merged = known({**content["facts"], **facts})
    blocks = _begun([block for block in blocks if block not in begun], merged)
    days = tuple(date.fromisoformat(day) for day in content["days"])
    return LetterDraft(
        kind, content["subject"], blocks, merged, default_layout(), about, None, content["remedy"], None, days
    )


def _begun(blocks: list[LetterParagraph], facts: Mapping[str, Any]) -> list[LetterParagraph]:
    begin = [block for block in _blocks(facts["on_behalf"] or "") if block not in blocks]
    return [*begin, *blocks]


def _blocks(text: str) -> list[LetterParagraph]:
    found = []
    for line in lines_of(text):
        mark, kind = next(((mark, kind) for mark, kind in MARKS if line.startswith(mark)), ("", "text"))
        found.append(LetterParagraph(kind, line.removeprefix(mark).strip()))
    return found


def lines_of(text: Any) -> list[str]:
    """Return the lines of a text that say something."""
    return [line.strip() for line in str(text).splitlines() if line.strip()] if text else []


def check_template(kind: LetterKind | str, *, subject: str, body: str, file: IO[bytes] | None = None) -> None:
    """Try a text and a Word template on an invented case. Raises UnknownName, FactMissing or LetterTextInvalid."""
    with override(DUTCH), template_refusals():
        layout = file.read() if file else default_layout()
        for names in (merging.unknown_names(f"{subject}\n{body}", NAMES), _unknown_in(layout)):
            if names:
                raise UnknownName(name=", ".join(names))
        draft(LetterKind(kind), subject, body, known(example()), layout=layout).word()


def _unknown_in(layout: bytes) -> list[str]:
    try:
        return sorted(wordfile.names_in_word(layout) - set(NAMES) - set(LAYOUT_NAMES))
    except (KeyError, OSError) as error:  # no Word file at all
        raise LetterTextInvalid(reason=str(error)) from error


@contextmanager
def template_refusals(template: LetterTemplate | None = None) -> Iterator[None]:
    """Turn what is wrong with a text into a refusal with a sentence, which names the template where one is kept."""
    try:
        yield
    except MergeError as error:
        if error.trouble == MergeProblem.NAME:
            raise UnknownName(name=error.what) from error
        if error.trouble == MergeProblem.FACT:
            raise FactMissing(name=error.what, meaning=NAMES.get(error.what, "")) from error
        if template is not None:
            raise LetterTemplateInvalid(reason=error.what, template=template) from error
        raise LetterTextInvalid(reason=error.what) from error
