"""Letters about somebody else's objection go to who made it; the applicant hears of it (Awb 3:41, 7:2, 7:12).

Whose an objection of before is, is written down by its name: the applicant's own, or of somebody else, whose address
is still to be filled in. A text that was changed by hand stays as it is. From memory of the Awb: not confirmed.
"""

import re
from datetime import date

from django.db import migrations

HAS_TWO_READERS = re.compile(r"\{% if objection_other %\}(.*?)\{% else %\}(.*?)\{% endif %\}", re.DOTALL)
ONLY_TO_OTHER = re.compile(r"\{% if objection_other %\}.*?\{% endif %\}", re.DOTALL)
TO_WHO_OBJECTS = (
    "objection_received",
    "objection_repair",
    "objection_hearing",
    "objection_adjourned",
    "objection_forwarded",
    "decided_objection",
)
ASKED = "{% if objection_other %}De aanvraag van {{ applicant }}{% else %}Uw aanvraag{% endif %} hadden wij"
ASKED_BY_READER = "{% if to_objector %}De aanvraag waar het over gaat{% else %}Uw aanvraag{% endif %} hadden wij"
OF_READER = (
    "over {% if objection_received_on %}het bezwaar van {{ objector }}, dat wij",
    "over {% if objection_received_on %}uw bezwaar, dat wij",
)
ABOUT = (
    "Op {{ objection_received_on }} hebben wij {% if objection_other %}een bezwaar ontvangen van {{ objector }}{% else %}uw "
    "bezwaar ontvangen{% endif %}. Het gaat over {% if objection_about_on %}ons besluit van {{ objection_about_on }}, "
    "{% endif %}{{ objection_against }}, voor {{ title }}."
)
DOCUMENTS = (
    "U kunt tot tien dagen voor de hoorzitting nog stukken indienen.",
    "U kunt tot en met {{ hearing_documents_until }} nog stukken indienen.",
)
NOTICES = {
    "objection_day_notice": (
        "Hoorzitting over het bezwaar van {{ objector }}: {{ title }}",
        (
            f"{ABOUT} Dat besluit ging over uw aanvraag. Daarom laten wij u weten wanneer de hoorzitting is (artikel 7:2, "
            "tweede lid, van de Awb).\n"
            "## De hoorzitting\n"
            "De hoorzitting is op {{ hearing_on }}. Plaats en tijd: {{ hearing_place }}. De hoorzitting wordt geleid door "
            "{{ hearing_by }}.\n"
            "U mag erbij zijn en zeggen wat u van het bezwaar vindt. Dat hoeft niet. Wilt u komen? Laat ons dat dan weten. "
            "U mag iemand meenemen, of u laten vertegenwoordigen.\n"
            "## De stukken\n"
            "{% if hearing_documents_until %}U kunt tot en met {{ hearing_documents_until }} stukken indienen. {% endif %}De stukken over het bezwaar liggen vanaf "
            "{{ hearing_file_from }} tot de hoorzitting ter inzage in het provinciehuis, Westerbrink 1 in Assen, op "
            "werkdagen van 9.00 tot 17.00 uur (artikel 7:4, tweede en derde lid, van de Awb). Bel of mail ons eerst, dan "
            "leggen wij ze voor u klaar."
        ),
    ),
    "objection_end_notice": (
        "Beslissing op {% if objection_other %}het bezwaar van {{ objector }}{% else %}uw bezwaar{% endif %}: {{ title }}",
        (
            f"{ABOUT} {{% if objection_other %}}Dat besluit ging over uw aanvraag. {{% endif %}}Op {{{{ decision_date }}}} "
            "hebben wij op het bezwaar beslist. In deze brief leest u wat wij hebben beslist (artikel 7:12 van de Awb).\n"
            "## Onze beslissing\n"
            "{{ objection_outcome }}{% if objection_granted %} {{ objection_granted }}{% endif %}\n"
            "{% if objection_inadmissible %}\n{{ objection_inadmissible }}\n{% endif %}\n"
            "## Waarom wij dit besluiten\n"
            "{{ reason }}\n"
            "{% if objection_costs %}\n## De kosten van het bezwaar\n{% if objection_other %}Wij betalen {{ objector }}"
            "{% else %}Wij betalen u{% endif %} {{ objection_costs }} voor de kosten van het bezwaar (artikel 7:15 van de "
            "Awb). {{ objection_costs_reason }}\n{% endif %}\n"
            "{% if objection_no_costs %}\n## De kosten van het bezwaar\nWij betalen de kosten van het bezwaar niet (artikel "
            "7:15 van de Awb). {{ objection_costs_reason }}\n{% endif %}\n"
            "## Uw gegevens\n"
            "{{ privacy }}"
        ),
    ),
}
APPEAL = (
    "U kunt in beroep gaan bij de rechtbank Noord-Nederland. Doe dat binnen zes weken. Die termijn begint op de dag na de "
    "dag waarop wij onze beslissing hebben verstuurd. Dat was op {{ decision_sent_on }} (artikelen 6:7, 6:8 en 8:1 van de "
    "Awb).\n"
    "Per post: stuur uw beroepschrift naar de rechtbank Noord-Nederland, afdeling bestuursrecht. Het adres staat op "
    "www.rechtspraak.nl. Zet erin: uw naam en adres, de datum, over welk besluit het gaat (het nummer {{ case_number }} en "
    "de dag van dit besluit), waarom u het niet eens bent met dit besluit, en uw handtekening (artikel 6:5 van de Awb).\n"
    "Elektronisch: u kunt ook beroep instellen via www.rechtspraak.nl. Voor het beroep betaalt u griffierecht.\n"
    "Als u in beroep gaat, blijft het besluit gelden. Kunt u niet wachten, dan kunt u de voorzieningenrechter van die "
    "rechtbank vragen om een voorlopige voorziening (artikel 8:81 van de Awb). Ook daarvoor betaalt u griffierecht."
)
PRIVACY = (
    "Wij gebruiken uw gegevens om het bezwaar te behandelen. Wij bewaren ze zo lang als de wet dat vraagt. U mag uw "
    "gegevens bekijken en laten verbeteren. Hoe wij met persoonsgegevens omgaan, leest u op www.drenthe.nl/privacy."
)


def _plain(name):
    return " ".join(name.split()).casefold()


def _own_names(case):
    details = list(case.applicant_details.order_by("pk"))
    acting = list(case.representatives.order_by("pk"))
    names = [details[-1].name, details[-1].contact_name, *details[-1].co_applicants.splitlines()] if details else []
    names += [acting[-1].name] if acting and not acting[-1].has_ended else []
    return {_plain(name) for name in [*names, case.applicant.name] if name.strip()}


def record_objectors(apps, schema_editor):
    objectors = apps.get_model("subsidies", "Objector").objects
    rows = apps.get_model("subsidies", "Objection").objects.select_related("application__applicant").order_by("pk")
    for row in rows.iterator():
        is_own = _plain(row.objector) in _own_names(row.application)
        said = {"role": "applicant"} if is_own else {"role": "another", "kind": "other"}
        objectors.create(objection=row, actor_id=row.actor_id, **said)


def change_letters(apps, schema_editor):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    kinds = [*TO_WHO_OBJECTS, "awarded_objection", "settled_objection", "penalty_decision"]
    for template in templates.filter(kind__in=kinds):
        before = template.subject, template.body
        template.body = template.body.replace(ASKED, ASKED_BY_READER).replace(*OF_READER).replace(*DOCUMENTS)
        if template.kind in TO_WHO_OBJECTS:
            template.subject = HAS_TWO_READERS.sub(r"\2", template.subject)
            template.body = ONLY_TO_OTHER.sub("", HAS_TWO_READERS.sub(r"\2", template.body))
        if (template.subject, template.body) != before:
            template.save()
    for kind, (subject, body) in NOTICES.items():
        templates.get_or_create(kind=kind, scheme=None, defaults={"subject": subject, "body": body})
    clauses = apps.get_model("subsidies", "LetterClause").objects
    for code, text, source in (
        ("privacy-objector", PRIVACY, "AVG artikel 13; de tekst en het webadres zijn niet bevestigd"),
        ("appeal-notice", APPEAL, "Awb 3:45, 6:7, 6:8, 8:1 en 8:81; de rechtbank en het adres zijn niet bevestigd"),
    ):
        said = {"text": text, "source": source}
        clauses.get_or_create(code=code, scheme=None, valid_from=date(2000, 1, 1), defaults=said)


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0205_objectors")]
    operations = [
        migrations.RunPython(record_objectors, migrations.RunPython.noop, elidable=True),
        migrations.RunPython(change_letters, migrations.RunPython.noop),
    ]
