"""What a workbook with applications may have in its columns: the names, how a cell is read, and what to fill in."""

from datetime import date
from typing import Any

from django.core.validators import validate_email
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from drenthe.lib.sheets import values as read
from projects.enums import OrganisationKind
from projects.models import Municipality
from projects.validators import plain_iban, validate_branch, validate_kvk, validate_rsin
from subsidies.enums import GroundUse, Part, Phase, Salutation
from subsidies.imports.addresses import postcode
from subsidies.imports.decided import Before
from subsidies.imports.readers import (
    Field,
    Labels,
    Options,
    checked,
    choices_of,
    cleaned,
    digits,
    ground,
    municipality,
    one_of,
    rows_of,
    yes_or_no,
)
from subsidies.models import RefusalGround, Scheme
from subsidies.term_enums import Channel

EUROS = _("Euros, as a number: without € and thousands separators.")


def fields() -> list[Field]:
    """Return the columns of the workbook; schemes and places are looked up once per file."""
    return [*_case(), *_applicant(), *_request(), *_decided()]


def _case() -> list[Field]:
    return [
        _needed(
            "reference",
            _("Legacy case number"),
            read.text(80),
            "zaaknummer dossiernummer kenmerk nummer zaak",
            note=_("The number under which the case was kept before. Each number occurs once."),
            example="2019-0042",
        ),
        _choice("scheme", _("Scheme"), "regeling", rows_of(Scheme), is_required=True),
        _choice("form", _("Form"), "vorm", choices_of(Part), note=_("Left empty it is a grant.")),
        _choice("phase", _("Phase"), "fase", choices_of(Phase), note=_("Only for a scheme with phases.")),
    ]


def _applicant() -> list[Field]:
    return [
        _needed("applicant", _("Applicant"), read.text(200), "aanvrager", example="Bouwbedrijf De Hunze B.V."),
        _choice(
            "applicant_kind",
            _("Type of applicant"),
            "soort",
            choices_of(OrganisationKind),
            is_required=True,
            example=OrganisationKind.DEVELOPER.label,
        ),
        _optional("kvk", _("KvK number"), digits(8, validate_kvk), _("Eight digits."), "01234567"),
        _optional(
            "branch",
            _("KvK branch number"),
            digits(12, validate_branch),
            _("Twelve digits; for an applicant with more than one branch."),
            "000012345678",
        ),
        _optional("rsin", _("RSIN"), digits(9, validate_rsin), _("Nine digits."), "111222333"),
        _optional(
            "iban",
            _("IBAN"),
            cleaned(read.text(42), plain_iban),
            _("Of any country, with or without spaces."),
            "NL20 INGB 0001 2345 67",
        ),
        _optional("contact_name", _("Contact person"), read.text(150), example="A. de Boer"),
        _optional(
            "contact_email",
            _("Email address of the contact person"),
            checked(read.text(254), validate_email),
            example="a.deboer@bouwbedrijf.example",
        ),
        _optional("contact_phone", _("Telephone number of the contact person"), read.text(30), example="0592 123456"),
        *_address(),
        _choice("salutation", _("How a letter greets"), "aanhef", choices_of(Salutation)),
        _optional("co_applicants", _("Who apply together with it"), read.text(500), _("One name per line.")),
    ]


def _address() -> list[Field]:
    """Return the columns of the address for letters: a whole one, or one for each of its parts."""

    def part(key: str, label: Any, reader: read.Reader, names: str, example: Any, note: Any = "") -> Field:
        also = tuple(names.split(", "))
        return Field(key, label, also, read=reader, is_optional_column=True, note=note, example=example)

    return [
        part(
            "address",
            _("Address for letters"),
            read.text(500),
            "adres, postadres, briefadres, correspondentieadres, adresregel, adres aanvrager",
            "Brink 1, 9401 AA Assen",
            _(
                "The whole address: each line on a line of its own, Alt and Enter start a new line in a cell. Or "
                "leave this empty, and use the columns after it."
            ),
        ),
        part(
            "street",
            _("Street or PO box"),
            read.text(150, is_lenient=True),
            "straat, straatnaam, straat postbus, straat en huisnummer, straat en nummer, straat nr, postbus",
            "Brink",
            _("A part of the address for letters, with or without the number of the house."),
        ),
        part("house_number", _("House number"), read.text(12, is_lenient=True), "huisnummer, huisnr, huis nr", "1"),
        part(
            "house_addition",
            _("Addition to the house number"),
            read.text(12, is_lenient=True),
            "toevoeging, huisletter, huisnummertoevoeging, toev",
            "a",
        ),
        part("postcode", _("Postcode"), postcode, "postcode aanvrager, pc", "9401 AA"),
        part(
            "town",
            _("Town or village of the address"),
            read.text(80, is_lenient=True),
            "woonplaats, plaats, plaatsnaam, vestigingsplaats, postplaats, plaats aanvrager",
            "Assen",
        ),
    ]


def _request() -> list[Field]:
    return [
        _named(
            "municipality",
            _("Municipality"),
            "gemeente",
            municipality(Municipality.objects.all),
            labels=lambda: [row.name for row in Municipality.objects.all()],
            is_required=True,
        ),
        _optional(
            "project",
            _("Housing project"),
            read.text(200),
            _("The name of the project; a known project in the municipality will be recognised."),
            "De Hunze fase 2",
        ),
        _needed(
            "subject",
            _("Subject"),
            read.text(200),
            "onderwerp waarvoor omschrijving titel projectnaam naamproject",
            note=SUBJECT,
            example="Een gemaal verplaatsen",
        ),
        _optional("dwellings", _("Dwellings"), read.whole, _("A whole number above zero."), 24),
        _needed("requested", _("Requested"), read.positive_euros, "bedrag aangevraagd", note=EUROS, example=125000),
        _optional("total_costs", _("Total project costs"), read.euros, EUROS, 400000),
        _optional("own_contribution", _("Own contribution"), read.euros, EUROS, 50000),
        _needed(
            "received_on",
            _("Received on"),
            read.day,
            "ontvangstdatum binnengekomen",
            note=_("A date as Excel knows it. The day on which the province received it."),
            example=date(2019, 5, 6),
        ),
        _choice("channel", _("Received via"), "kanaal", choices_of(Channel), note=_("Left empty it is paper.")),
        _choice("outside_period", OUTSIDE, "buiten", yes_or_no(), note=OUTSIDE_NOTE),
    ]


def _decided() -> list[Field]:
    return [
        _choice(
            "status",
            _("Status"),
            "stand",
            choices_of(Before),
            note=_("How the case stands. Left empty it is in progress, and so are the columns after it."),
        ),
        _optional(
            "decided_on",
            _("Decided on"),
            read.day,
            _("A date as Excel knows it: of the decision, or of the withdrawal."),
        ),
        _optional("awarded", _("Awarded"), read.positive_euros, AWARDED),
        _named(
            "ground",
            _("Ground for refusal"),
            "weigeringsgrond",
            ground(_grounds),
            labels=lambda: [str(row) for row in _grounds()],
            note=_("Only of a refusal. As much of it as tells which one is meant is enough, such as its article."),
        ),
        _optional(
            "decision_reason",
            _("Reason"),
            read.text(2000),
            _("Of a refusal, a lower award or a withdrawal: why, and for a withdrawal who asked and how."),
        ),
    ]


def _grounds() -> QuerySet[RefusalGround]:
    return RefusalGround.objects.filter(used_for=GroundUse.REFUSAL, is_active=True)


OUTSIDE = _("Outside the period")
OUTSIDE_NOTE = _(
    "Yes for an application that came in while the scheme was not open: it is stored then, to be refused by decision. "
    "Otherwise leave this empty."
)
AWARDED = _(
    "Euros, as a number: without € and thousands separators. What was paid is not imported: finance records it on the "
    "case, once it is stored."
)
SUBJECT = _(
    "What the subsidy is for, in one line. Of a natural person no name, street or number: whoever sees cases "
    "reads this line."
)


def _needed(key: str, label: Any, reader: read.Reader, aliases: str, *, note: Any = "", example: Any = None) -> Field:
    names = tuple(aliases.split())
    return Field(key, label, names, read=reader, is_required=True, note=note, example=example)


def _optional(key: str, label: Any, reader: read.Reader, note: Any = "", example: Any = None) -> Field:
    return Field(key, label, read=reader, is_optional_column=True, note=note, example=example)


def _choice(
    key: str,
    label: Any,
    alias: str,
    known: tuple[Options, Labels],
    *,
    is_required: bool = False,
    note: Any = "",
    example: Any = None,
) -> Field:
    options, labels = known
    reader = one_of(options, labels)
    return _named(key, label, alias, reader, labels=labels, is_required=is_required, note=note, example=example)


def _named(
    key: str,
    label: Any,
    alias: str,
    reader: read.Reader,
    *,
    labels: Labels,
    is_required: bool = False,
    note: Any = "",
    example: Any = None,
) -> Field:
    return Field(
        key,
        label,
        (alias,),
        read=reader,
        is_required=is_required,
        is_optional_column=not is_required,
        labels=labels,
        note=note,
        example=example,
    )
