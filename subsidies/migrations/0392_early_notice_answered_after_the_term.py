"""An early notice of default is answered also once the term is over, without promising anything (Awb 4:17).

A text that was changed by hand stays as it is.
"""

from django.db import migrations

RUNS = (
    "De termijn voor ons besluit loopt tot en met {{ decide_by }}. Pas daarna kunt u ons in gebreke stellen "
    "(artikel 4:17, derde lid, van de Awb)."
)
RAN = (
    "De termijn voor ons besluit liep tot en met {{ decide_by }}. Pas daarna kon u ons in gebreke stellen "
    "(artikel 4:17, derde lid, van de Awb)."
)
AGAIN = "Hebt u na {{ decide_by }} nog geen besluit? Stuur ons dan opnieuw een ingebrekestelling."
AGAIN_NOW = (
    "Hebt u ons daarna opnieuw een ingebrekestelling gestuurd? Dan krijgt u daarop een eigen antwoord. "
    "Zo niet, dan kunt u dat nu doen."
)
CHANGES = (
    (RUNS, "{% if term_over %}" + RAN + "{% else %}" + RUNS + "{% endif %}"),
    (AGAIN, "{% if term_over %}" + AGAIN_NOW + "{% else %}" + AGAIN + "{% endif %}"),
)


def replace(apps, changes):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind="notice_early"):
        if all(old in template.body for old, _new in changes):
            for old, new in changes:
                template.body = template.body.replace(old, new, 1)
            template.save()


def change(apps, schema_editor):
    replace(apps, CHANGES)


def change_back(apps, schema_editor):
    replace(apps, [(new, old) for old, new in CHANGES])


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0391_acknowledgement_of_what_can_only_be_refused")]
    operations = [migrations.RunPython(change, change_back)]
