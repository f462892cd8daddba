"""A settlement that is lowered or revoked (Awb 4:49): its grounds, its letter and from when it works.

From memory of the Awb: not confirmed, as the grounds say of themselves. A text that was changed by hand stays as it is.
"""

from django.db import migrations

FROM_MEMORY = "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst"
OLD_USE, NEW_USE = "withdrawal", "settlement change"
GROUNDS = {
    "settled-facts": (
        "Feiten of omstandigheden die bij de vaststelling niet bekend konden zijn, hadden tot een lagere vaststelling geleid.",
        (
            "Er zijn feiten of omstandigheden waarvan het bestuursorgaan bij de vaststelling redelijkerwijs niet op de "
            "hoogte kon zijn, en op grond waarvan de subsidie lager dan overeenkomstig de verlening zou zijn vastgesteld."
        ),
    ),
    "settled-known-wrong": (
        "De vaststelling was onjuist en de ontvanger wist dit of behoorde dit te weten.",
        "De vaststelling was onjuist en de ontvanger wist dit of behoorde dit te weten.",
    ),
    "settled-obligations": (
        "De ontvanger heeft na de vaststelling niet voldaan aan de verplichtingen die bij de subsidie horen.",
        "De ontvanger heeft na de vaststelling niet voldaan aan verplichtingen die aan de subsidie verbonden zijn.",
    ),
}
PLAIN = {
    "settled-facts": (
        "Later bleek iets wat wij niet konden weten. Anders was het bedrag lager geweest.",
        "Later bleek iets wat wij niet konden weten. Hadden wij het geweten, dan was het bedrag lager geweest.",
    ),
    "settled-obligations": (
        "U hebt zich daarna niet gehouden aan wat u voor het geld moest doen.",
        "U hebt zich na de vaststelling niet gehouden aan wat u voor het geld moest doen.",
    ),
}
CLAUSE = {
    "text": (
        "{% if works_on %}Dit geldt vanaf {{ works_on }}, en niet voor de tijd daarvoor{% if title_4_2 %} (artikel 4:49, "
        "tweede lid, van de Awb){% endif %}.{% else %}Dit werkt terug tot en met de dag waarop wij de subsidie hebben "
        "vastgesteld{% if title_4_2 %} (artikel 4:49, tweede lid, van de Awb){% endif %}.{% endif %}"
    ),
    "source": FROM_MEMORY,
}
KIND = "settlement_changed"
SUBJECT = (
    "Besluit: wij {% if settlement_revoked %}trekken de vaststelling in{% else %}stellen de subsidie lager vast{% endif %} "
    "voor {{ title }}"
)
BODY = """Op {{ award_date }} hebben wij u {{ form }} verleend voor {{ title }}, tot ten hoogste {{ award_amount }}. Uw aanvraag hadden wij ontvangen op {{ received_on }}. Op {{ settled_before_on }} hebben wij de subsidie vastgesteld op {{ settled_before }}. Dat besluit veranderen wij nu.
## Ons besluit
{% if settlement_revoked %}
Wij trekken de vaststelling van {{ settled_before_on }} in{% if title_4_2 %} (artikel 4:49, eerste lid, van de Awb){% endif %}. U hebt voor {{ title }} geen recht meer op subsidie.
{% else %}
Wij stellen de subsidie vast op {{ settled }} ({{ settled_words }}), in plaats van op {{ settled_before }}{% if title_4_2 %} (artikel 4:49, eerste lid, van de Awb){% endif %}.
{% endif %}
{{ works_from }}
{% if breached_on %}
De verplichting is op {{ breached_on }} niet nagekomen. Tot vijf jaar na die dag mogen wij de vaststelling daarom veranderen{% if title_4_2 %} (artikel 4:49, derde lid, van de Awb){% endif %}.
{% else %}
Wij mogen dit doen tot vijf jaar na de dag waarop wij de vaststelling bekend hebben gemaakt{% if title_4_2 %} (artikel 4:49, derde lid, van de Awb){% endif %}.
{% endif %}
Wij hebben dit besloten op {{ decision_date }}, volgens {{ scheme_words }} en de {{ asv }}.
## Waarom wij dit besluiten
{{ reason }}
Wij baseren ons besluit op:
{{ grounds }}
{% if not_met %}
## Wat niet is nagekomen
Bij het bedrag horen verplichtingen. Hieraan is na de vaststelling niet voldaan:
{{ not_met }}
{% endif %}
## Hoe wij uw belangen hebben meegewogen
{{ weighing }}
## Wat dit betekent voor uw geld
{% if came_back %}Wij hebben u {{ paid_gross }} betaald. Daarvan hebben wij {{ came_back }} terug ontvangen. Er blijft {{ paid_before }} over.{% else %}{% if paid_none %}Wij hebben u nog niets betaald.{% else %}Wij hebben u tot nu toe {{ paid_before }} betaald.{% endif %}{% endif %}
{% if repay_before %}
Daarvan moest u {{ repay_before }} al terugbetalen. Daarvoor blijft gelden wat wij u eerder schreven.
{% endif %}
{% if repay_more %}
Door dit besluit moet u {% if repay_before %}daarnaast {% endif %}{{ repay_more }} terugbetalen (artikel 4:95, vierde lid,{% if title_4_2 %} en artikel 4:57{% endif %} van de Awb). Doe dat binnen zes weken nadat wij deze brief hebben verstuurd (artikel 4:87 van de Awb). Betaal op rekening {{ repay_to }} op naam van {{ sender }}, en zet er {{ case_number }} bij. Lukt het niet om in één keer te betalen? Vraag ons dan vóór die dag om uitstel (artikel 4:94 van de Awb).
{% endif %}
{% if still_to_pay %}
Wij betalen u nog {{ still_to_pay }}. Dat doen wij binnen zes weken nadat wij deze brief hebben verstuurd (artikel 4:87 van de Awb).
{% endif %}
{% if settled_even %}
U krijgt niets meer van ons en u hoeft niets terug te betalen.
{% endif %}
{% if view %}
## Uw zienswijze
{{ view }}
{% if view_answer %}
## Wat wij met uw zienswijze doen
{{ view_answer }}
{% endif %}
{% endif %}
{% if not_heard %}
## Waarom wij u niet om een zienswijze hebben gevraagd
{{ not_heard }}
{% endif %}
{% if advice %}
## Het advies
{{ advice }}
## Wat wij met het advies doen
{{ advice_answer }}
{% endif %}
## Uw gegevens
{{ privacy }}"""


def fill(apps, schema_editor):
    grounds = apps.get_model("subsidies", "RefusalGround").objects
    for code, (old, new) in GROUNDS.items():
        grounds.filter(code=code, text=old).update(text=new)
        grounds.filter(code=code, used_for=OLD_USE).update(used_for=NEW_USE, is_active=True)
    for code, (old, new) in PLAIN.items():
        grounds.filter(code=code, plain=old).update(plain=new)
    clauses = apps.get_model("subsidies", "LetterClause").objects
    clauses.get_or_create(code="works-49", scheme=None, valid_from="2000-01-01", defaults=CLAUSE)
    templates = apps.get_model("subsidies", "LetterTemplate").objects
    templates.get_or_create(kind=KIND, scheme=None, defaults={"subject": SUBJECT, "body": BODY})


def empty(apps, schema_editor):
    apps.get_model("subsidies", "LetterTemplate").objects.filter(kind=KIND, scheme=None, body=BODY).delete()
    apps.get_model("subsidies", "LetterClause").objects.filter(code="works-49", text=CLAUSE["text"]).delete()
    grounds = apps.get_model("subsidies", "RefusalGround").objects
    for code, (old, new) in PLAIN.items():
        grounds.filter(code=code, plain=new).update(plain=old)
    for code, (old, new) in GROUNDS.items():
        grounds.filter(code=code, text=new).update(text=old)
        grounds.filter(code=code, used_for=NEW_USE).update(used_for=OLD_USE, is_active=False)


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0283_settlement_changes")]
    operations = [migrations.RunPython(fill, empty)]
