// SPDX-License-Identifier: GPL-3.0-or-later
// A file manager in small: a window from which the files named on the command line can be dragged. The
// end-to-end test drops them on the program with a real pointer.
#include <QApplication>
#include <QDrag>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QTimer>
#include <QUrl>

#include <chrono>

namespace
{

class DragSource : public QLabel
{
public:
    explicit DragSource(const QStringList &files) : QLabel("Drag files from here")
    {
        for (const QString &file : files)
            m_files.append(QUrl::fromLocalFile(file));
        setWindowTitle("Drag source");
        setAlignment(Qt::AlignCenter);
        setFixedSize(220, 60);
    }

protected:
    void mousePressEvent(QMouseEvent *) override {}
    void mouseMoveEvent(QMouseEvent *) override
    {
        auto *const data = new QMimeData;
        data->setUrls(m_files);
        auto *const drag = new QDrag(this);
        drag->setMimeData(data);
        drag->exec(Qt::CopyAction);
        // The other side fetches what was dropped after this.
        QTimer::singleShot(std::chrono::seconds(2), [] { QCoreApplication::quit(); });
    }

private:
    QList<QUrl> m_files;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    DragSource source(QCoreApplication::arguments().mid(1));
    source.show();
    return QApplication::exec();
}
