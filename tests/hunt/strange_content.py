"""Page content by chance: whole, in pieces, or leaving the state of drawing as it must not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name

if TYPE_CHECKING:
    from random import Random

    import pikepdf

Box = tuple[float, float, float, float]
# What content may leave behind, and what a mark drawn after it must not see.
LEAKS = {
    "nothing": b"",
    "saved state": b" q q q ",
    "scaled": b" 0.5 0 0 0.5 100 100 cm ",
    "turned": b" q 0 1 -1 0 300 20 cm ",
    "mirrored": b" -1 0 0 1 200 0 cm q ",
    "flat": b" 0.001 0 0 0.001 0 0 cm ",
    "clipped": b" q 0 0 3 3 re W n ",
    "clipped unsaved": b" 5 5 9 9 re W* n ",
    "open text": b" BT /F0 9 Tf 1 0 0 1 50 50 Tm ",
    "text that clips": b" BT /F0 30 Tf 7 Tr 20 20 Td (clip) Tj ET ",
    "transparent": b" /Faint gs ",
    "masked": b" /Masked gs ",
    "blended": b" /Blended gs q ",
    "coloured": b" 0 1 0 rg 0 0 1 RG 20 w [9 9] 3 d 1 j 2 J ",
    "patterned": b" /Pattern cs /Pattern CS ",
    "marked content": b" /Span BMC /P <</MCID 0>> BDC ",
    "hidden layer": b" /OC /Off BDC ",
    "compatible": b" BX ",
    "path begun": b" 10 10 m 50 90 l ",
    "path and clip begun": b" 10 10 40 40 re W ",
    "extra restores": b" Q Q Q Q 0.3 0 0 0.3 7 7 cm ",
    "restores between": b" Q q Q Q q 1 0 0 1 5 5 cm ",
    "numbers left": b" 1 2 3 4 ",
    "no end of line": b" 0 g % the end",
    "inline image": b" q 9 0 0 9 3 3 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q ",
}


def random_content(random: Random, pdf: pikepdf.Pdf, box: Box) -> tuple[str, pikepdf.Object | None]:
    """The name of what it leaves behind, and the value of /Contents: None, one stream, or many."""
    leak = random.choice(sorted(LEAKS))
    begin = LEAKS[random.choice(sorted(LEAKS))] if random.random() < 0.2 else b""
    if begin.count(b"%"):
        begin = b""
    body = begin + _drawing(random, box) + LEAKS[leak]
    way = random.choice(("one", "one", "one", "many", "direct array", "empty", "none"))
    if way == "none":
        return "no content", None
    if way == "empty":
        return "empty content", random.choice((pdf.make_stream(b""), Array([])))
    if way == "one":
        return leak, pdf.make_stream(body)
    words = body.split(b"\n")
    cut = random.randrange(len(words) + 1)
    parts = [pdf.make_stream(b"\n".join(part)) for part in (words[:cut], words[cut:])]
    if random.random() < 0.2:
        parts.append(pdf.make_stream(b""))
    array = Array(parts)
    return leak, pdf.make_indirect(array) if way == "many" else array


def random_resources(random: Random, pdf: pikepdf.Pdf) -> pikepdf.Object:
    """Resources that the leaks need, and names that a stamp might want for itself."""
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    form = pdf.make_stream(b"0 0 9 9 re f", Type=Name.XObject, Subtype=Name.Form)
    form["/BBox"], form["/Group"] = Array([0, 0, 9, 9]), group
    held = Dictionary(
        Font=Dictionary(F0=font),
        ExtGState=Dictionary(
            Faint=Dictionary(ca=0.05, CA=0.05),
            Blended=Dictionary(BM=Name.Difference),
            Masked=Dictionary(SMask=Dictionary(S=Name.Luminosity, G=form)),
        ),
    )
    if random.random() < 0.3:
        held["/XObject"] = Dictionary(BMS0=form, BMS1=form, BMS0x=form)
    if random.random() < 0.3:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="tắt"))
        held["/Properties"] = Dictionary(Off=layer)
        pdf.Root["/OCProperties"] = Dictionary(
            OCGs=Array([layer]), D=Dictionary(OFF=Array([layer]), Order=Array([layer]))
        )
    return pdf.make_indirect(held) if random.random() < 0.5 else held


def _drawing(random: Random, box: Box) -> bytes:
    left, bottom, right, top = box
    width, height = right - left, top - bottom
    if random.random() < 0.15:
        return f"0.8 0.9 1 rg\n{left} {bottom} {width} {height} re f\n0 g\n".encode()
    lines = [
        f"q\n0.2 g\n{left + width * x:.2f} {bottom + height * y:.2f} {width / 9:.2f} 2 re f\nQ"
        for x, y in ((random.random(), random.random()) for _ in range(random.randrange(9)))
    ]
    return "\n".join([*lines, ""]).encode()
