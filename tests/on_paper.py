"""`python -m tests.on_paper PACK REGISTER FILE.pdf`: a register of a pack, as it would be printed.

For whoever edits forms/: the pack is tried as the window tries a correction, then the register is
printed with invented lines. REGISTER is its `key`: outgoing_register, incoming_register,
transfer_register, copy_register or statistics.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from bmnn_desk.domain.books import BookKind
from bmnn_desk.errors import DeskError
from bmnn_desk.law.loader import Law
from bmnn_desk.papers import try_forms
from bmnn_desk.papers.register_pdf import register_pdf
from bmnn_desk.paths import forms_folder
from bmnn_desk.ui.error_texts import sentence
from tests.papers import facts

_LINES = 12


def main(given: list[str] | None = None) -> int:
    """Print one register; 1 where the pack cannot be read or drawn, with its sentence."""
    parser = argparse.ArgumentParser(prog="python -m tests.on_paper")
    parser.add_argument("pack")
    parser.add_argument("register")
    parser.add_argument("file", type=Path)
    asked = parser.parse_args(given)
    try:
        title, pdf, pages = on_paper(asked.pack, asked.register)
    except DeskError as error:
        # The sentence is for an office; whoever edits the file wants the cause as well.
        sys.stderr.write(f"{sentence(error)}\n{error}\n")
        return 1
    except KeyError as error:
        sys.stderr.write(f"there is no {error}; registers: {', '.join(BookKind)}, statistics\n")
        return 1
    asked.file.write_bytes(pdf)
    sys.stdout.write(f"{asked.file}: {title}, {pages} pages\n")
    return 0


def on_paper(pack: str, register: str) -> tuple[str, bytes, int]:
    """The title of the register, its PDF, how many pages that has.

    Raises:
        DeskError: the pack cannot be read or drawn.
        KeyError: no such pack, or no such register in it.
    """
    regime = {each.key: each for each in Law(forms_folder()).regimes}[pack]
    form = regime.registers[register]
    try_forms.try_forms(regime)
    book = try_forms._book(regime, form)
    if register == "outgoing_register":
        lines = tuple(map(facts.entry, range(1, _LINES + 1)))
        book = replace(book, cover=facts.cover(), entries=lines, signers=facts.signers())
    paper = register_pdf(book)
    return form.title, paper.pdf, paper.pages


if __name__ == "__main__":
    sys.exit(main())
