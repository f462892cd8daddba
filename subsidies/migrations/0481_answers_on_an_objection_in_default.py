"""The answers to a notice of default on an objection (Awb 4:17, 7:14): that it came too early, and that it counts.

As those on an application, with the term of the objection (7:10).
"""

from django.db import migrations

ABOUT = (
    "{% if objection_about_on %}ons besluit van {{ objection_about_on }}, {% endif %}{{ objection_against }}, voor "
    "{{ title }}."
)
EARLY_SUBJECT = "Uw ingebrekestelling over uw bezwaar is te vroeg: {{ title }}"
EARLY = (
    "Op {{ notice_received_on }} kregen wij uw ingebrekestelling. U vindt dat wij te laat zijn met onze beslissing op uw "
    f"bezwaar. Dat bezwaar hebben wij ontvangen op {{{{ objection_received_on }}}}. Het gaat over {ABOUT}\n"
    "## Waarom uw ingebrekestelling te vroeg is\n"
    "{% if objection_still %}{{ objection_still }} Zolang de termijn stilstaat, zijn wij niet te laat. Pas als de termijn "
    "voorbij is, kunt u ons in gebreke stellen (artikel 4:17, derde lid, van de Awb).{% else %}{% if objection_term_over "
    "%}De termijn voor onze beslissing liep tot en met {{ objection_decide_by }} (artikel 7:10 van de Awb). Pas daarna "
    "kon u ons in gebreke stellen (artikel 4:17, derde lid, van de Awb).{% else %}{% if objection_decide_by %}De termijn "
    "voor onze beslissing loopt tot en met {{ objection_decide_by }} (artikel 7:10 van de Awb). Pas daarna kunt u ons in "
    "gebreke stellen (artikel 4:17, derde lid, van de Awb).{% else %}De termijn voor onze beslissing loopt nog niet "
    "(artikel 7:10 van de Awb). Pas als die voorbij is, kunt u ons in gebreke stellen (artikel 4:17, derde lid, van de "
    "Awb).{% endif %}{% endif %}{% endif %} Uw ingebrekestelling heeft daarom geen gevolgen: er loopt geen dwangsom.\n"
    "## Wat u kunt doen\n"
    "{% if objection_term_over %}Hebt u ons daarna opnieuw een ingebrekestelling gestuurd? Dan krijgt u daarop een eigen "
    "antwoord. Zo niet, dan kunt u dat nu doen.{% else %}{% if objection_decide_by %}Hebt u na {{ objection_decide_by }} "
    "nog geen beslissing? Stuur ons dan opnieuw een ingebrekestelling.{% else %}Hebt u na het eind van de termijn nog "
    "geen beslissing? Stuur ons dan opnieuw een ingebrekestelling.{% endif %}{% endif %}"
)
RECEIVED_SUBJECT = "Wij hebben uw ingebrekestelling over uw bezwaar ontvangen: {{ title }}"
RECEIVED = (
    "Op {{ notice_received_on }} kregen wij uw ingebrekestelling. Zij gaat over uw bezwaar, dat wij op "
    f"{{{{ objection_received_on }}}} hebben ontvangen. Uw bezwaar gaat over {ABOUT}\n"
    "## Wat dit betekent\n"
    "Wij zijn te laat met onze beslissing op uw bezwaar. De termijn liep tot en met {{ objection_decide_by }} (artikel "
    "7:10 van de Awb). Onze excuses daarvoor.\n"
    "{% if notice_first_on %}\n"
    "U stelde ons al eerder in gebreke. Die ingebrekestelling kregen wij op {{ notice_first_on }}. Voor de dwangsom telt "
    "die eerste ingebrekestelling: onze laatste twee weken begonnen toen. Uw nieuwe ingebrekestelling verandert dat niet "
    "(artikel 4:17, derde lid, van de Awb).\n"
    "{% endif %}\n"
    "{% if penalty_decided_on %}\n"
    "Over de dwangsom hebben wij al besloten, op {{ penalty_decided_on }}. Daarover komt geen nieuw besluit.\n"
    "{% else %}\n"
    "{% if penalty_ahead %}\n"
    "Sturen wij u onze beslissing niet binnen twee weken na de dag waarop wij {% if notice_first_on %}die eerste"
    "{% else %}uw{% endif %} ingebrekestelling kregen, dan betalen wij u een dwangsom voor elke dag dat wij te laat zijn, "
    "ten hoogste 42 dagen. De eerste dag is {{ penalty_from }} (artikel 4:17 van de Awb).\n"
    "{% else %}\n"
    "{% if penalty_over %}\n"
    "De dwangsom telt van {{ penalty_from }} tot en met {{ penalty_until }}. Dat zijn 42 dagen, en meer dagen tellen "
    "niet (artikel 4:17 van de Awb). In een apart besluit leest u of u de dwangsom krijgt, en hoeveel die is (artikel "
    "4:18 van de Awb).\n"
    "{% else %}\n"
    "De dwangsom telt vanaf {{ penalty_from }}, voor elke dag tot de dag waarop wij u onze beslissing sturen, ten "
    "hoogste 42 dagen (artikel 4:17 van de Awb). Daarna leest u in een apart besluit of u de dwangsom krijgt, en hoeveel "
    "die is (artikel 4:18 van de Awb).\n"
    "{% endif %}\n"
    "{% endif %}\n"
    "{% if penalty_rates %}\n"
    "{{ penalty_rates }}\n"
    "{% endif %}\n"
    "{% endif %}\n"
    "U kunt {% if penalty_ahead %}dan{% else %}nu{% endif %} ook beroep instellen bij de rechtbank Noord-Nederland omdat "
    "wij niet op tijd beslissen (artikel 6:12 van de Awb)."
)
TEXTS = {"objection_early": (EARLY_SUBJECT, EARLY), "objection_default": (RECEIVED_SUBJECT, RECEIVED)}


def write(apps, schema_editor):
    template = apps.get_model("subsidies", "LetterTemplate")
    for kind, (subject, body) in TEXTS.items():
        template.objects.create(kind=kind, subject=subject, body=body)


def take_away(apps, schema_editor):
    apps.get_model("subsidies", "LetterTemplate").objects.filter(kind__in=TEXTS).delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0480_kinds_of_answers_on_an_objection")]
    operations = [migrations.RunPython(write, take_away)]
