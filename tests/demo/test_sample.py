"""The invented data is whole, and bound to days of 2025."""

from bmnn_desk.demo.sample import read_sample


def test_a_docx_and_a_pdf_go_to_five_recipients_in_2025() -> None:
    sample = read_sample({})

    assert [document.kind for document in sample.documents] == ["docx", "pdf"]
    assert len(sample.recipients) == 5
    assert all(
        sample.set_up <= document.proposed <= document.decided <= document.signed <= document.issued
        and document.issued.year == 2025
        for document in sample.documents
    )


def test_a_file_of_the_callers_own_takes_its_place() -> None:
    sample = read_sample({"pdf": b"own"})

    assert [document.file for document in sample.documents] == [None, b"own"]
