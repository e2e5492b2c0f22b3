// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/exhibit_host.h"

namespace lectern::ui {

ExhibitHost::ExhibitHost(const document::Document &document, QWidget &viewport) :
    QObject(&viewport), m_document(document), m_viewport(viewport)
{
    connect(&document, &document::Document::blockChanged, this, [this](document::BlockId id) {
        const document::Block *block = m_block == id ? m_document.block(id) : nullptr;
        if (block && m_live)
            m_live->showBlock(m_document.content(), *block);
    });
    connect(&document, &document::Document::blocksRemoved, this, [this] {
        if (m_block && !m_document.block(*m_block))
            close();
    });
}

ExhibitHost::~ExhibitHost()
{
    delete m_live;
}

bool ExhibitHost::open(const document::Block &block, const std::shared_ptr<Exhibit> &exhibit)
{
    if (m_live && m_block == block.id)
        return true;
    close();
    m_exhibit = exhibit;
    m_live = exhibit->bringAlive(m_document.content(), block, &m_viewport);
    if (!m_live)
        return false;
    m_block = block.id;
    connect(m_live, &LiveExhibit::closeRequested, this, [this] {
        const document::BlockId left = *m_block;
        close();
        Q_EMIT escaped(left);
    });
    return true;
}

void ExhibitHost::start()
{
    if (m_live)
        m_live->start();
}

void ExhibitHost::place(const QRect &place)
{
    if (!m_live)
        return;
    if (!m_viewport.rect().intersects(place)) {
        close();
        return;
    }
    m_live->setGeometry(place);
    if (m_live->isVisible())
        return;
    m_live->show();
    m_live->setFocus();
}

void ExhibitHost::close()
{
    m_block.reset();
    if (!m_live)
        return;
    m_live->hide();
    m_live->deleteLater(); // It may be in the middle of its own key.
    m_live = nullptr;
}

} // namespace lectern::ui
