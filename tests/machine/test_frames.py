from __future__ import annotations

import io
import os
from threading import Thread

import pytest

from bmnn_desk.machine.frames import read_frames, write_frames
from tests.machine.odd_worker import framed

MOST = 1000


def test_frames_arrive_as_they_were_sent() -> None:
    pipe = io.BytesIO()
    sent = (b"", b"\0" * 10, "Tuyệt mật".encode())
    write_frames(pipe, sent)
    pipe.seek(0)
    assert read_frames(pipe, MOST) == sent
    assert pipe.read() == b""


def test_fifty_million_bytes_pass_a_real_pipe() -> None:
    read, write = os.pipe()
    sent = (b"head", os.urandom(1000) * 50_000)
    with os.fdopen(read, "rb") as reader, os.fdopen(write, "wb") as writer:
        thread = Thread(target=write_frames, args=(writer, sent))
        thread.start()
        assert read_frames(reader, 60_000_000) == sent
        thread.join()


def test_an_answer_over_the_bound_is_refused_before_it_is_read() -> None:
    pipe = io.BytesIO(framed(b"x" * 600, b"y" * 600))
    with pytest.raises(ValueError, match="1200"):
        read_frames(pipe, MOST)
    assert pipe.read() == b"x" * 600 + b"y" * 600


@pytest.mark.parametrize("length", [2**63, 2**64 - 1])
def test_a_huge_length_takes_no_memory(length: int) -> None:
    pipe = io.BytesIO((1).to_bytes(4) + length.to_bytes(8))
    with pytest.raises(ValueError, match=str(length)):
        read_frames(pipe, MOST)


def test_a_huge_number_of_frames_takes_no_memory() -> None:
    with pytest.raises(ValueError, match="4294967295"):
        read_frames(io.BytesIO(b"\xff" * 4), MOST)


@pytest.mark.parametrize("length", range(len(framed(b"abc", b"def"))))
def test_a_message_that_breaks_off_is_an_end(length: int) -> None:
    with pytest.raises(EOFError):
        read_frames(io.BytesIO(framed(b"abc", b"def")[:length]), MOST)
