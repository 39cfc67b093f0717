"""Runs as Word writes them: cut in mid-word, with rsids, marks of the proof reader, changes."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape
from zlib import crc32

from tests.documents.write.legacy import LegacyPiece, in_tcvn3, in_vni
from tests.documents.write.marked_text import pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.documents.write.blocks import Run
    from tests.documents.write.paper import Look

_WHO = 'w:author="Invented" w:date="2025-03-04T08:00:00Z"'


class WordRuns:
    """Writes runs with the habits of one paper; `seed` makes each paper's cuts its own."""

    def __init__(self, look: Look, seed: str) -> None:
        self._look = look
        self._seed = seed
        self._count = 0
        self.remarks: list[int] = []

    def rsid(self) -> str:
        self._count += 1
        return f"00{crc32(f'{self._seed}{self._count % 7}'.encode()) & 0xFFFFFF:06X}"

    def written(self, run: Run) -> str:
        """The run with its changes and remarks."""
        return "".join(self._marked(run, one.text, one.mark) for one in pieces(run.text))

    def _marked(self, run: Run, text: str, mark: str) -> str:
        self._count += 1
        plain = self._cut(run, text, "w:delText" if mark == "-" else "w:t")
        if mark == "+":
            return f'<w:ins w:id="{900 + self._count}" {_WHO}>{plain}</w:ins>'
        if mark == "-":
            return f'<w:del w:id="{900 + self._count}" {_WHO}>{plain}</w:del>'
        if mark == "?":
            number = len(self.remarks)
            self.remarks.append(number)
            return (
                f'<w:commentRangeStart w:id="{number}"/>{plain}<w:commentRangeEnd w:id="{number}"/>'
                f'<w:r><w:commentReference w:id="{number}"/></w:r>'
            )
        return plain

    def _cut(self, run: Run, text: str, tag: str) -> str:
        """All pieces of the text, with proofErr around some where Word would put them."""
        made = [self._run(run, piece, tag) for piece in self._encoded(text)]
        if "split" not in self._look.quirks or tag == "w:delText":
            return "".join(made)
        return "".join(
            f'<w:proofErr w:type="spellStart"/>{one}<w:proofErr w:type="spellEnd"/>'
            if at % 5 == 2
            else one
            for at, one in enumerate(made)
        )

    def _encoded(self, text: str) -> Iterator[LegacyPiece]:
        if "tcvn3" in self._look.quirks:
            yield from in_tcvn3(text)
        elif "vni" in self._look.quirks:
            yield from in_vni(text)
        else:
            apart = "nfd" in self._look.quirks
            for piece in self._split(text):
                yield LegacyPiece(
                    unicodedata.normalize("NFD", piece) if apart else piece, self._look.font
                )

    def _split(self, text: str) -> Iterator[str]:
        if "split" not in self._look.quirks:
            yield text
            return
        at = 0
        while at < len(text):
            wide = 1 + crc32(f"{self._seed}{self._count}{at}".encode()) % 17
            yield text[at : at + wide]
            at += wide

    def _run(self, run: Run, piece: LegacyPiece, tag: str) -> str:
        body = "<w:tab/>".join(_text(one, tag) for one in piece.text.split("\t"))
        rsid = f' w:rsidR="{self.rsid()}"' if "split" in self._look.quirks else ""
        return f"<w:r{rsid}>{_properties(run, piece.font)}{body}</w:r>"


def _text(text: str, tag: str) -> str:
    lines = [
        f'<{tag} xml:space="preserve">{escape(line)}</{tag}>' if line else ""
        for line in text.split("\n")
    ]
    return "<w:br/>".join(lines)


def _properties(run: Run, font: str) -> str:
    line = '<w:u w:val="single"/>' if run.underline else ""
    ink = f'<w:color w:val="{run.ink}"/>' if run.ink else ""
    return (
        f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>'
        f"{'<w:b/><w:bCs/>' if run.bold else ''}{'<w:i/><w:iCs/>' if run.italic else ''}{ink}"
        f'<w:sz w:val="{round(run.size * 2)}"/><w:szCs w:val="{round(run.size * 2)}"/>'
        f"{line}</w:rPr>"
    )
