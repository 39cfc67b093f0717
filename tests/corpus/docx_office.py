"""Lays out many DOCX files by one call of LibreOffice, as the program sets it up."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.machine.libreoffice import lay_out_folder, libreoffice_environment

if TYPE_CHECKING:
    from collections.abc import Mapping

_SECONDS_A_FILE = 20
_LEAST_SECONDS = 60


def laid_out(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The PDF of each file by its name; one that LibreOffice cannot lay out is missing.

    Where a call ends too early, the files that it left are tried one by one.
    """
    made = _laid_out(files)
    left = {name: data for name, data in files.items() if name not in made}
    if len(files) > 1:
        for name, data in left.items():
            made |= _laid_out({name: data})
    return made


def _laid_out(files: Mapping[str, bytes]) -> dict[str, bytes]:
    folder = Path(tempfile.mkdtemp(prefix="corpus-docx-"))
    try:
        lay_out_folder(folder, os.environ)
        for name, data in files.items():
            (folder / name).write_bytes(data)
        _convert(folder, list(files))
        pdfs = {name: (folder / name).with_suffix(".pdf") for name in files}
        return {name: pdf.read_bytes() for name, pdf in pdfs.items() if pdf.exists()}
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _convert(folder: Path, names: list[str]) -> None:
    command = [
        "soffice",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--convert-to",
        "pdf:writer_pdf_Export",
        "--outdir",
        str(folder),
        *(str(folder / name) for name in names),
    ]
    with subprocess.Popen(
        command,
        env=libreoffice_environment(os.environ, folder),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as running:
        try:
            running.wait(max(_LEAST_SECONDS, _SECONDS_A_FILE * len(names)))
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, 9)
