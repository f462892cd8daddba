"""The letters on a term and on a notice of default say how it stands on their date.

That the term stands still, that it or the penalty has passed, and that an earlier notice of default counts. A text that
was changed by hand stays as it is.
"""

from django.db import migrations

NEXT_OLD = (
    "Wij kijken eerst of uw aanvraag compleet is. Mist er iets, dan vragen wij u om dat aan te vullen. Daarna "
    "beoordelen wij de aanvraag.\n"
    "U krijgt uiterlijk op {{ decide_by }} ons besluit. Vragen wij u om een aanvulling, dan telt de tijd die u daarvoor "
    "nodig hebt niet mee (artikel 4:15, eerste lid, van de Awb).\n"
)
NEXT = (
    "{% if complete_on %}\n"
    "Uw aanvraag is compleet. Wij beoordelen haar nu.\n"
    "{% else %}\n"
    "{% if as_it_is %}\n"
    "Wij beoordelen uw aanvraag nu, met wat wij van u hebben gekregen.\n"
    "{% else %}\n"
    "{% if term_still %}{% else %}\n"
    "Wij kijken eerst of uw aanvraag compleet is. Mist er iets, dan vragen wij u om dat aan te vullen. Daarna "
    "beoordelen wij de aanvraag.\n"
    "{% endif %}\n"
    "{% endif %}\n"
    "{% endif %}\n"
    "{% if term_still %}\n"
    "{{ term_still }} Zodra de termijn weer loopt, laten wij u weten wanneer u ons besluit krijgt.\n"
    "{% else %}\n"
    "U krijgt uiterlijk op {{ decide_by }} ons besluit.{% if complete_on %}{% else %} Vragen wij u om een aanvulling, "
    "dan telt de tijd die u daarvoor nodig hebt niet mee (artikel 4:15, eerste lid, van de Awb).{% endif %}\n"
    "{% endif %}\n"
)
STOPS_OLD = (
    "Vanaf de dag na deze vraag staat de termijn voor ons besluit stil. De termijn loopt verder zodra uw aanvraag "
    "compleet is, of als deze tijd voorbij is (artikel 4:15, eerste lid, van de Awb).\n"
)
STOPS = (
    "{% if term_over %}\n"
    "De termijn voor ons besluit liep tot en met {{ decide_by }}. Deze vraag verandert dat niet.\n"
    "{% else %}\n" + STOPS_OLD + "{% endif %}\n"
)
COMES_OLD = "{% endif %}U krijgt uiterlijk op {{ decide_by }} ons besluit."
COMES = (
    "{% endif %}{% if term_still %}{{ term_still }} Zodra de termijn weer loopt, laten wij u weten wanneer u ons "
    "besluit krijgt.{% else %}U krijgt uiterlijk op {{ decide_by }} ons besluit.{% endif %}"
)
LATER_OLD = (
    "Wij besluiten uiterlijk op {{ promised_by }} (artikel 4:14, eerste lid, van de Awb). Dit bericht verandert de "
    "wettelijke termijn niet: die eindigt op {{ decide_by }}. Is die dag voorbij, dan kunt u ons in gebreke stellen "
    "(artikel 4:17 van de Awb)."
)
LATER = (
    "{% if delay_moves %}Wij besluiten uiterlijk op {{ promised_by }} (artikel 4:14, derde lid, van de Awb). De termijn "
    "zou eindigen op {{ decide_by }}. Is {{ promised_by }} voorbij, dan kunt u ons in gebreke stellen (artikel 4:17 van "
    "de Awb).{% else %}Wij besluiten uiterlijk op {{ promised_by }} (artikel 4:14, eerste lid, van de Awb). Dit bericht "
    "verandert de wettelijke termijn niet{% if term_still %}. {{ term_still }}{% else %}{% if term_over %}: die liep tot "
    "en met {{ decide_by }}. U kunt ons nu in gebreke stellen (artikel 4:17 van de Awb).{% else %}: die eindigt op "
    "{{ decide_by }}. Is die dag voorbij, dan kunt u ons in gebreke stellen (artikel 4:17 van de Awb).{% endif %}"
    "{% endif %}{% endif %}"
)
EARLY_OLD = (
    "{% else %}De termijn voor ons besluit loopt tot en met {{ decide_by }}. Pas daarna kunt u ons in gebreke stellen "
    "(artikel 4:17, derde lid, van de Awb).{% endif %}"
)
EARLY = (
    "{% else %}{% if term_still %}{{ term_still }} Zolang de termijn stilstaat, zijn wij niet te laat. Pas als de termijn "
    "voorbij is, kunt u ons in gebreke stellen (artikel 4:17, derde lid, van de Awb).{% else %}De termijn voor ons "
    "besluit loopt tot en met {{ decide_by }}. Pas daarna kunt u ons in gebreke stellen (artikel 4:17, derde lid, van "
    "de Awb).{% endif %}{% endif %}"
)
DO_OLD = (
    "{% else %}Hebt u na {{ decide_by }} nog geen besluit? Stuur ons dan opnieuw een ingebrekestelling.{% endif %}"
)
DO = (
    "{% else %}{% if term_still %}Zodra de termijn weer loopt, laten wij u weten wanneer u ons besluit krijgt. Hebt u "
    "na die dag nog geen besluit? Stuur ons dan opnieuw een ingebrekestelling.{% else %}Hebt u na {{ decide_by }} nog "
    "geen besluit? Stuur ons dan opnieuw een ingebrekestelling.{% endif %}{% endif %}"
)
RUNS_OLD = (
    "Wij zijn te laat met ons besluit. Onze excuses daarvoor. Besluiten wij niet binnen twee weken na de dag waarop "
    "wij uw ingebrekestelling kregen, dan betalen wij u een dwangsom voor elke dag dat wij te laat zijn, ten hoogste "
    "42 dagen. De eerste dag is {{ penalty_from }} (artikel 4:17 van de Awb).{% if penalty_rates %} "
    "{{ penalty_rates }}{% endif %}\n"
    "U kunt dan ook beroep instellen bij de rechtbank Noord-Nederland omdat wij niet op tijd besluiten (artikel 6:12 "
    "van de Awb)."
)
RUNS = (
    "Wij zijn te laat met ons besluit. Onze excuses daarvoor.\n"
    "{% if notice_first_on %}\n"
    "U stelde ons al eerder in gebreke. Die ingebrekestelling kregen wij op {{ notice_first_on }}. De dwangsom telt "
    "vanaf die eerste ingebrekestelling. Uw nieuwe ingebrekestelling verandert dat niet (artikel 4:17, derde lid, van "
    "de Awb).\n"
    "{% endif %}\n"
    "{% if penalty_decided_on %}\n"
    "Over de dwangsom hebben wij al besloten, op {{ penalty_decided_on }}. Daarover komt geen nieuw besluit.\n"
    "{% else %}\n"
    "{% if penalty_ahead %}\n"
    "Sturen wij u ons besluit niet binnen twee weken na de dag waarop wij {% if notice_first_on %}die eerste{% else %}"
    "uw{% endif %} ingebrekestelling kregen, dan betalen wij u een dwangsom voor elke dag dat wij te laat zijn, ten "
    "hoogste 42 dagen. De eerste dag is {{ penalty_from }} (artikel 4:17 van de Awb).\n"
    "{% else %}\n"
    "{% if penalty_over %}\n"
    "De dwangsom telt van {{ penalty_from }} tot en met {{ penalty_until }}. Dat zijn 42 dagen, en meer dagen tellen "
    "niet (artikel 4:17 van de Awb). In een apart besluit leest u of u de dwangsom krijgt, en hoeveel die is (artikel "
    "4:18 van de Awb).\n"
    "{% else %}\n"
    "De dwangsom telt vanaf {{ penalty_from }}, voor elke dag tot de dag waarop wij u ons besluit sturen, ten hoogste 42 "
    "dagen (artikel 4:17 van de Awb). Daarna leest u in een apart besluit of u de dwangsom krijgt, en hoeveel die is "
    "(artikel 4:18 van de Awb).\n"
    "{% endif %}\n"
    "{% endif %}\n"
    "{% if penalty_rates %}\n"
    "{{ penalty_rates }}\n"
    "{% endif %}\n"
    "{% endif %}\n"
    "U kunt {% if penalty_ahead %}dan{% else %}nu{% endif %} ook beroep instellen bij de rechtbank Noord-Nederland "
    "omdat wij niet op tijd besluiten (artikel 6:12 van de Awb)."
)
ANSWER_OLD = (
    "U krijgt uiterlijk op {{ objection_decide_by }} onze beslissing (artikel 7:10, eerste lid, van de Awb). Wij kunnen "
    "dat één keer uitstellen, met ten hoogste zes weken. Dan krijgt u daarover een brief.\n"
)
ANSWER = (
    "{% if objection_term_over %}\n"
    "De termijn voor onze beslissing liep tot en met {{ objection_decide_by }} (artikel 7:10, eerste lid, van de Awb). "
    "Onze excuses dat u langer moet wachten. U kunt ons nu in gebreke stellen (artikel 4:17 van de Awb).\n"
    "{% else %}\n" + ANSWER_OLD + "{% endif %}\n"
)
CHANGES = [
    ("acknowledgement", NEXT_OLD, NEXT),
    ("completion_request", STOPS_OLD, STOPS),
    ("completion_received", COMES_OLD, COMES),
    ("delay_notice", LATER_OLD, LATER),
    ("notice_early", EARLY_OLD, EARLY),
    ("notice_early", DO_OLD, DO),
    ("notice_received", RUNS_OLD, RUNS),
    ("objection_received", ANSWER_OLD, ANSWER),
]


def replace(apps, changes):
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    for kind, old, new in changes:
        for template in templates.filter(kind=kind, body__contains=old):
            template.body = template.body.replace(old, new, 1)
            template.save(update_fields=["body"])


def change(apps, schema_editor):
    replace(apps, CHANGES)


def change_back(apps, schema_editor):
    replace(apps, [(kind, new, old) for kind, old, new in reversed(CHANGES)])


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0410_refusal_for_the_ceiling_says_what_holds")]
    operations = [migrations.RunPython(change, change_back)]
