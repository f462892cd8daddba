"""The twelve municipalities of Drenthe and the two ways of dividing them (CBS codes; domain research, part 4.2).

COROP and Woondeal differ in two municipalities: Aa en Hunze and Midden-Drenthe. What was inferred is not confirmed.
"""

from datetime import date

from django.db import migrations

SCHEMES = {
    "corop": (
        "COROP",
        {
            "noord": ("CR07", "Noord-Drenthe"),
            "zuidoost": ("CR08", "Zuidoost-Drenthe"),
            "zuidwest": ("CR09", "Zuidwest-Drenthe"),
        },
    ),
    "woondeal": (
        "Woondeal",
        {"noord": ("noord", "Noord"), "zuidoost": ("zuidoost", "Zuidoost"), "zuidwest": ("zuidwest", "Zuidwest")},
    ),
}
STARTS = {"corop": date(1998, 1, 1), "woondeal": date(2022, 1, 1)}
# name, CBS code, COROP, Woondeal, whether the Woondeal region was seen in a source
PLACES = [
    ("Aa en Hunze", "GM1680", "noord", "zuidoost", False),
    ("Assen", "GM0106", "noord", "noord", True),
    ("Borger-Odoorn", "GM1681", "zuidoost", "zuidoost", True),
    ("Coevorden", "GM0109", "zuidoost", "zuidoost", False),
    ("De Wolden", "GM1690", "zuidwest", "zuidwest", False),
    ("Emmen", "GM0114", "zuidoost", "zuidoost", False),
    ("Hoogeveen", "GM0118", "zuidwest", "zuidwest", False),
    ("Meppel", "GM0119", "zuidwest", "zuidwest", False),
    ("Midden-Drenthe", "GM1731", "noord", "zuidwest", False),
    ("Noordenveld", "GM1699", "noord", "noord", True),
    ("Tynaarlo", "GM1730", "noord", "noord", True),
    ("Westerveld", "GM1701", "zuidwest", "zuidwest", False),
]
SOURCES = {
    "corop": "CBS, COROP-indeling (niet gecontroleerd)",
    True: "Nieuws van de provincie en RTV Drenthe, 2023 en 2024",
    False: "Afgeleid uit samenwerkingen in de regio",
}


def fill(apps, schema_editor):
    Municipality, RegionScheme, Region, Membership = (
        apps.get_model("projects", name) for name in ("Municipality", "RegionScheme", "Region", "RegionMembership")
    )
    regions = {}
    for code, (name, parts) in SCHEMES.items():
        scheme = RegionScheme.objects.create(code=code, name=name)
        for key, (region_code, region_name) in parts.items():
            regions[code, key] = Region.objects.create(scheme=scheme, code=region_code, name=region_name)
    for name, code, corop, woondeal, seen in PLACES:
        place = Municipality.objects.create(name=name, code=code)
        for scheme, key, confirmed in (("corop", corop, False), ("woondeal", woondeal, seen)):
            Membership.objects.create(
                region=regions[scheme, key],
                municipality=place,
                starts_on=STARTS[scheme],
                source=SOURCES["corop"] if scheme == "corop" else SOURCES[seen],
                is_confirmed=confirmed,
            )


def empty(apps, schema_editor):
    for table in ("regionmembership", "region", "regionscheme", "municipality"):
        schema_editor.execute(f"DELETE FROM projects_{table}")


class Migration(migrations.Migration):
    dependencies = [("projects", "0003_role_permissions")]
    operations = [migrations.RunPython(fill, empty)]
