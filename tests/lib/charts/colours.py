"""What a colour looks like to whom: contrast, colour blindness by simulation, and the distance between two colours.

Sources: WCAG 2.2 (contrast), Machado, Oliveira and Fernandes 2009 (complete loss of one kind of cone), CIE 142-2001
(CIEDE2000).
"""

import math

Triple = tuple[float, float, float]
READERS: dict[str, tuple[Triple, Triple, Triple]] = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> Triple:
    """Give red, green and blue in linear light, from "#rrggbb"."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, 1 to 21."""
    lights = sorted(0.2126 * red + 0.7152 * green + 0.0722 * blue for red, green, blue in map(linear, (one, other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def mixed(colour: str, ground: str, opacity: float) -> str:
    """Give what is seen of a colour that lets the ground through."""
    pairs = [(int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(over * opacity + under * (1 - opacity)):02x}" for over, under in pairs)


def seen_by(reader: str, colour: str) -> Triple:
    """Give a colour in CIELAB as this reader sees it."""
    light = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(part * value for part, value in zip(row, light, strict=True))))
        for row in READERS[reader]
    )
    return _lab(red, green, blue)


def distance(reader: str, one: str, other: str) -> float:
    """Give how far apart two colours are for this reader (CIEDE2000; below 1 nobody sees it, 10 is plain to see)."""
    return _ciede2000(seen_by(reader, one), seen_by(reader, other))


def _lab(red: float, green: float, blue: float) -> Triple:
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    x, y, z = (part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116 for part in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _ciede2000(one: Triple, other: Triple) -> float:
    mean = (math.hypot(*one[1:]) + math.hypot(*other[1:])) / 2
    stretch = 1 + 0.5 * (1 - math.sqrt(mean**7 / (mean**7 + 25**7)))
    chromas, hues = [], []
    for _lightness, a, b in (one, other):
        chromas.append(math.hypot(a * stretch, b))
        hues.append(math.degrees(math.atan2(b, a * stretch)) % 360)
    turn = (hues[1] - hues[0] + 180) % 360 - 180 if min(chromas) else 0.0
    middle = (hues[0] + turn / 2) % 360 if min(chromas) else sum(hues)
    lightness, chroma = (one[0] + other[0]) / 2, sum(chromas) / 2
    angle = math.radians(middle)
    shape = (
        1
        - 0.17 * math.cos(angle - math.radians(30))
        + 0.24 * math.cos(2 * angle)
        + 0.32 * math.cos(3 * angle + math.radians(6))
        - 0.20 * math.cos(4 * angle - math.radians(63))
    )
    light = (other[0] - one[0]) / (1 + 0.015 * (lightness - 50) ** 2 / math.sqrt(20 + (lightness - 50) ** 2))
    deep = (chromas[1] - chromas[0]) / (1 + 0.045 * chroma)
    hue = 2 * math.sqrt(chromas[0] * chromas[1]) * math.sin(math.radians(turn / 2)) / (1 + 0.015 * chroma * shape)
    bend = math.radians(60 * math.exp(-(((middle - 275) / 25) ** 2)))
    rotation = -math.sin(bend) * 2 * math.sqrt(chroma**7 / (chroma**7 + 25**7))
    return math.sqrt(light**2 + deep**2 + hue**2 + rotation * deep * hue)
