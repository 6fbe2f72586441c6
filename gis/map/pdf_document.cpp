// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/pdf_document.hpp"

#include <algorithm>
#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>

#include "gis/base/version.hpp"

namespace cunjing {
namespace {

constexpr double points_a_mm = 72 / 25.4;

void open(QPDF& pdf, const std::string& bytes) {
    pdf.setSuppressWarnings(true);
    try {
        pdf.processMemoryFile("sheet", bytes.data(), bytes.size());
    } catch (const std::exception& error) {
        throw std::runtime_error(std::string("the PDF could not be made: ") + error.what());
    }
}

std::string written(QPDF& pdf, const std::string& title) {
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(title));
    info.replaceKey("/Producer", QPDFObjectHandle::newString(std::string("Cunjing ") + engine_version));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
    pdf.getRoot().removeKey("/Metadata");  // says when it was made, by a random identifier
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const std::unique_ptr<Buffer> buffer(writer.getBuffer());
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

QPDFObjectHandle destination(const QPDFObjectHandle& page) {
    QPDFObjectHandle target = QPDFObjectHandle::newArray();
    target.appendItem(page);
    target.appendItem(QPDFObjectHandle::newName("/Fit"));
    return target;
}

/// A list of bookmarks below one that stands above them.
void add_bookmarks(QPDF& book, const std::vector<PdfChapter>& chapters,
                   const std::vector<QPDFObjectHandle>& first_pages) {
    QPDFObjectHandle root = book.makeIndirectObject(QPDFObjectHandle::newDictionary());
    root.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    std::vector<QPDFObjectHandle> parents = {root};
    for (std::size_t i = 0; i < chapters.size(); ++i) {
        if (chapters[i].bookmark.empty()) continue;
        const auto level = std::min(static_cast<std::size_t>(chapters[i].level), parents.size() - 1);
        parents.resize(level + 1);
        QPDFObjectHandle parent = parents.back();
        QPDFObjectHandle item = book.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(chapters[i].bookmark));
        item.replaceKey("/Parent", parent);
        item.replaceKey("/Dest", destination(first_pages[i]));
        if (parent.hasKey("/Last")) {
            QPDFObjectHandle before = parent.getKey("/Last");
            before.replaceKey("/Next", item);
            item.replaceKey("/Prev", before);
        } else {
            parent.replaceKey("/First", item);
        }
        parent.replaceKey("/Last", item);
        // A negative number says that what is below is not shown until somebody opens it.
        const auto count = parent.hasKey("/Count") ? parent.getKey("/Count").getIntValue() : 0;
        parent.replaceKey("/Count", QPDFObjectHandle::newInteger(count + (level == 0 ? 1 : -1)));
        parents.push_back(item);
    }
    book.getRoot().replaceKey("/Outlines", root);
    book.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

void add_link(QPDF& book, QPDFObjectHandle page, const QRectF& box_mm, const QPDFObjectHandle& target) {
    const double height = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();
    QPDFObjectHandle link = QPDFObjectHandle::newDictionary();
    link.replaceKey("/Type", QPDFObjectHandle::newName("/Annot"));
    link.replaceKey("/Subtype", QPDFObjectHandle::newName("/Link"));
    link.replaceKey("/Rect", QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(
                                 box_mm.left() * points_a_mm, height - box_mm.bottom() * points_a_mm,
                                 box_mm.right() * points_a_mm, height - box_mm.top() * points_a_mm)));
    link.replaceKey("/Border", QPDFObjectHandle::parse("[0 0 0]"));
    link.replaceKey("/Dest", destination(target));
    if (!page.getKey("/Annots").isArray()) page.replaceKey("/Annots", QPDFObjectHandle::newArray());
    page.getKey("/Annots").appendItem(book.makeIndirectObject(link));
}

/// Draws a page of another document upon this one, as an object that keeps its own fonts.
void lay_upon(QPDF& book, QPDFPageObjectHelper page, QPDFPageObjectHelper upper) {
    QPDFObjectHandle resources = page.getAttribute("/Resources", true);
    QPDFObjectHandle objects = resources.getKey("/XObject");
    objects = objects.isDictionary() ? objects.shallowCopy() : QPDFObjectHandle::newDictionary();
    objects.replaceKey("/LaidUpon", book.copyForeignObject(upper.getFormXObjectForPage()));
    resources.replaceKey("/XObject", objects);
    page.addPageContents(book.newStream("q\n"), true);
    page.addPageContents(book.newStream("\nQ\n/LaidUpon Do\n"), false);
}

void lay_all_upon(QPDF& book, QPDF& upper) {
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(book).getAllPages();
    std::vector<QPDFPageObjectHelper> uppers = QPDFPageDocumentHelper(upper).getAllPages();
    for (std::size_t i = 0; i < std::min(pages.size(), uppers.size()); ++i) lay_upon(book, pages[i], uppers[i]);
}

}  // namespace

std::string finished_pdf(const std::string& pdf, const std::string& title) {
    QPDF document;
    open(document, pdf);
    return written(document, title);
}

std::string bound_pdf(const std::vector<PdfChapter>& chapters, const std::vector<PdfLink>& links,
                      const std::string& title, const std::string& laid_upon) {
    if (chapters.empty() || chapters.back().pdf.empty())
        throw std::logic_error("the last chapter of the book has no page");
    QPDF book;
    book.emptyPDF();
    QPDFPageDocumentHelper pages(book);
    std::vector<std::unique_ptr<QPDF>> sources;  // copied from until the book is written
    std::vector<std::size_t> first_page;
    std::size_t count = 0;
    for (const PdfChapter& chapter : chapters) {
        first_page.push_back(count);
        if (chapter.pdf.empty()) continue;
        sources.push_back(std::make_unique<QPDF>());
        open(*sources.back(), chapter.pdf);
        for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(*sources.back()).getAllPages()) {
            pages.addPage(page, false);
            ++count;
        }
    }
    const std::vector<QPDFObjectHandle> all = book.getAllPages();
    std::vector<QPDFObjectHandle> first_pages;
    for (const std::size_t page : first_page) first_pages.push_back(all[page]);
    add_bookmarks(book, chapters, first_pages);
    for (const PdfLink& link : links) add_link(book, all[link.page], link.box_mm, first_pages[link.chapter]);
    QPDF upper;
    if (!laid_upon.empty()) {
        open(upper, laid_upon);
        lay_all_upon(book, upper);
    }
    return written(book, title);
}

}  // namespace cunjing
