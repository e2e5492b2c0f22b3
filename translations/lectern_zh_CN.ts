<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BundledChapters</name>
    <message>
        <source>The sample chapter could not be unpacked into the folder for temporary files. Free some space there and try again.</source>
        <translation>样章无法解压到临时文件夹，请腾出空间后重试。</translation>
    </message>
    <message>
        <source>No chapter that comes with Lectern speaks of “%1”. There are: %2. Give a chapter of your own as a source.</source>
        <translation>自带样章中没有关于“%1”的内容。现有：%2。请提供自己的教材。</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>%1 of %2 minutes</source>
        <translation>时间合计 %1 / %2 分钟</translation>
    </message>
    <message>
        <source>%1 of %2 keys verified</source>
        <translation>%2 道题中 %1 道答案已核对</translation>
    </message>
    <message>
        <source>Safety note present</source>
        <translation>已有安全提示</translation>
    </message>
    <message>
        <source>Safety note missing</source>
        <translation>缺少安全提示</translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) assessed</source>
        <translation>
            <numerusform>%n 个目标均有评价</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 objectives tested</source>
        <translation>%2 个目标中 %1 个有评价</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>The model does not know the language of this document.</source>
        <translation>该模型不懂这份文档的语言。</translation>
    </message>
</context>
<context>
    <name>Composition</name>
    <message>
        <source>Loading %1</source>
        <translation>正在载入 %1</translation>
    </message>
</context>
<context>
    <name>DeviceSound</name>
    <message>
        <source>No loudspeaker was found. Captions and transcript say the same.</source>
        <translation>未找到扬声器。字幕和文字稿内容相同。</translation>
    </message>
</context>
<context>
    <name>DiskSeries</name>
    <message>
        <source>The series is not there. Choose another place.</source>
        <translation>序列不在这里，请另选位置。</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>This saved version is damaged. Restore another version instead.</source>
        <translation>这个保存的版本已损坏，请恢复其他版本。</translation>
    </message>
    <message>
        <source>This version was saved by a newer Lectern. Update Lectern to restore it.</source>
        <translation>这个版本由更新的 Lectern 保存，请更新 Lectern 后恢复。</translation>
    </message>
</context>
<context>
    <name>DocumentText</name>
    <message>
        <source>extracted</source>
        <translation>摘录</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>authored</source>
        <translation>撰写</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>drafting</source>
        <translation>起草中</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Knowledge points</source>
        <translation>知识点</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>Sentence %1 of %2</source>
        <translation>第 %1 句，共 %2 句</translation>
    </message>
    <message>
        <source>%1, sentence %2 of %3</source>
        <translation>%1，第 %2 句，共 %3 句</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%n 项事实</numerusform>
        </translation>
    </message>
    <message>
        <source>choosing among %1</source>
        <translation>在 %1 个句式中选择</translation>
    </message>
    <message>
        <source>Preparing the next part…</source>
        <translation>正在准备下一部分…</translation>
    </message>
</context>
<context>
    <name>Drafter</name>
    <message>
        <source>A sentence of the draft could not be made. Please report it.</source>
        <translation>草稿中有一句无法写成，请反馈此问题。</translation>
    </message>
    <message>
        <source>Drafting: block %1 of %2</source>
        <translation>正在起草：第 %1 块，共 %2 块</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>起草完成</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The work was stopped.</source>
        <translation>任务已停止。</translation>
    </message>
    <message>
        <source>The model %1 is not there. Choose another model or import the file again.</source>
        <translation>模型 %1 不存在。请选择其他模型，或重新导入文件。</translation>
    </message>
    <message>
        <source>The model %1 could not be read. Check that you may read it and try again.</source>
        <translation>模型 %1 无法读取。请检查读取权限后重试。</translation>
    </message>
    <message>
        <source>%1 is not a model that Lectern can read. Choose a GGUF file, or a folder with config.json, tokenizer.json and safetensors files.</source>
        <translation>%1 不是可读取的模型。请选择 GGUF 文件，或含 config.json、tokenizer.json 和 safetensors 的文件夹。</translation>
    </message>
    <message>
        <source>The model %1 is damaged (%2). Download or import it again.</source>
        <translation>模型 %1 已损坏（%2）。请重新下载或导入。</translation>
    </message>
    <message>
        <source>This model cannot be used yet: %1. Choose another model.</source>
        <translation>暂不能使用该模型：%1。请选择其他模型。</translation>
    </message>
    <message>
        <source>The model needs %1 of memory and %2 are free. Close other programs or choose a smaller model.</source>
        <translation>该模型需要 %1 内存，当前可用 %2。请关闭其他程序，或选择更小的模型。</translation>
    </message>
    <message>
        <source>The text has %1 tokens and the model reads at most %2. Shorten the text or choose a model with a longer context.</source>
        <translation>文字有 %1 个词元，模型最多读取 %2 个。请缩短文字，或选择上下文更长的模型。</translation>
    </message>
    <message>
        <source>The request cannot be carried out: %1. Change it and try again.</source>
        <translation>请求无法执行：%1。请修改后重试。</translation>
    </message>
    <message>
        <source>There was not enough memory for the model. Close other programs or choose a smaller model.</source>
        <translation>内存不足以运行模型。请关闭其他程序，或选择更小的模型。</translation>
    </message>
    <message>
        <source>The engine failed. Try again; if it happens again, report it with the log.</source>
        <translation>引擎出错，请重试；若再次出现，请连同日志一起反馈。</translation>
    </message>
    <message>
        <source>No model is loaded. Choose a model first.</source>
        <translation>尚未载入模型，请先选择模型。</translation>
    </message>
</context>
<context>
    <name>ExerciseCard</name>
    <message>
        <source>Single choice</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>Multiple choice</source>
        <translation>多选</translation>
    </message>
    <message>
        <source>True or false, with reason</source>
        <translation>判断并说明理由</translation>
    </message>
    <message>
        <source>Number with unit</source>
        <translation>数值与单位</translation>
    </message>
    <message>
        <source>Short answer</source>
        <translation>简答</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填空</translation>
    </message>
    <message>
        <source>Put in order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>答案：%1</translation>
    </message>
    <message>
        <source>Key: place %1</source>
        <translation>答案：第 %1 位</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Exercise %1</source>
        <translation>习题 %1</translation>
    </message>
    <message>
        <source>%1 · level %2</source>
        <translation>%1 · %2 级</translation>
    </message>
    <message>
        <source>Key checked by a second solver</source>
        <translation>答案已由另一解法核对</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未核对</translation>
    </message>
    <message>
        <source>Worked answer</source>
        <translation>解答</translation>
    </message>
    <message>
        <source>Words changed, check the key</source>
        <translation>文字已改动，请复核答案</translation>
    </message>
</context>
<context>
    <name>Exercises</name>
    <message>
        <source>An exercise template holds a wrong formula.</source>
        <translation>习题模板中的公式有误。</translation>
    </message>
    <message>
        <source>The exercise templates cannot be read. Install Lectern again.</source>
        <translation>习题模板无法读取，请重新安装 Lectern。</translation>
    </message>
</context>
<context>
    <name>ExperimentPoster</name>
    <message>
        <source>Play the simulation</source>
        <translation>播放模拟实验</translation>
    </message>
</context>
<context>
    <name>ExperimentRenditions</name>
    <message>
        <source>The film could not be read back from the folder for temporary files. Free some space there and try again.</source>
        <translation>视频无法从临时文件夹读回，请腾出空间后重试。</translation>
    </message>
</context>
<context>
    <name>ExportJob</name>
    <message>
        <source>Export “%1” to %2</source>
        <translation>将“%1”导出为 %2</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Plan</source>
        <translation>教案</translation>
    </message>
    <message>
        <source>Student worksheet</source>
        <translation>学习单</translation>
    </message>
    <message>
        <source>Answer key</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Film (MP4)</source>
        <translation>视频（MP4）</translation>
    </message>
    <message>
        <source>This document holds no film. Add an experiment, or choose another format.</source>
        <translation>此文档没有视频。请添加实验，或选择其他格式。</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>The PDF could not be begun.</source>
        <translation>PDF 无法开始写出。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>The PDF could not be finished.</source>
        <translation>PDF 未能写完。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Nothing was left there; choose another place or free some space.</source>
        <translation>%1 无法写出：%2。未留下任何文件，请换个位置或腾出空间。</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>导出已停止。</translation>
    </message>
    <message>
        <source>%1 is a folder. Give the name of a file inside it.</source>
        <translation>%1 是文件夹，请给出其中的文件名。</translation>
    </message>
    <message>
        <source>pandoc could not make the Word file. Update pandoc, or export as PDF or HTML.</source>
        <translation>pandoc 未能生成 Word 文件。请更新 pandoc，或导出为 PDF、HTML。</translation>
    </message>
    <message>
        <source>There is no room for temporary files. Free some space and try again.</source>
        <translation>临时文件空间不足，请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Word files are made by the program pandoc, which is not installed. Install the package pandoc (on Debian: apt install pandoc) and export again.</source>
        <translation>Word 文件由 pandoc 生成，本机未安装。请安装 pandoc（Debian：apt install pandoc）后重新导出。</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>The Word template could not be made.</source>
        <translation>Word 模板无法生成。</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>FHIR bundle</source>
        <translation>FHIR 数据包</translation>
    </message>
    <message>
        <source>The DICOM report could not be put together. Export it as PDF or text.</source>
        <translation>无法生成 DICOM 报告。请导出为 PDF 或文本。</translation>
    </message>
    <message>
        <source>This report has no series, and a DICOM report belongs to one. Export it as PDF or text.</source>
        <translation>此报告没有影像序列，而 DICOM 报告须属于一个序列。请导出为 PDF 或文本。</translation>
    </message>
    <message>
        <source>DICOM structured report</source>
        <translation>DICOM 结构化报告</translation>
    </message>
</context>
<context>
    <name>FactSentence</name>
    <message>
        <source>This sentence is quoted word for word. Edit it to word it differently.</source>
        <translation>这句话是原文摘录。如需换种说法，请直接编辑。</translation>
    </message>
    <message>
        <source>You wrote this sentence, so its facts are not recorded. Edit it to word it differently.</source>
        <translation>这句话是手写的，没有记录事实。如需换种说法，请直接编辑。</translation>
    </message>
    <message>
        <source>A rule wrote this text and it has one wording only. Edit it to word it differently.</source>
        <translation>这段文字由规则写成，只有一种说法。如需换种说法，请直接编辑。</translation>
    </message>
    <message>
        <source>This block is not in the document.</source>
        <translation>文档中没有这个块。</translation>
    </message>
    <message numerus="yes">
        <source>The block has %n sentence(s), counted from 0.</source>
        <translation>
            <numerusform>这个块有 %n 个句子，编号从 0 开始。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormulaRenderer</name>
    <message>
        <source>Formulas cannot be drawn: the file %1 is missing. Install Lectern again.</source>
        <translation>公式无法绘制：缺少文件 %1。请重新安装 Lectern。</translation>
    </message>
    <message>
        <source>Formulas cannot be drawn: the file %1 is damaged. Install Lectern again.</source>
        <translation>公式无法绘制：文件 %1 已损坏。请重新安装 Lectern。</translation>
    </message>
    <message>
        <source>The formula “%1” cannot be read: %2. Correct it in the document.</source>
        <translation>公式“%1”无法识别：%2。请在文档中修改。</translation>
    </message>
    <message>
        <source>The formula is empty. Write it or delete it.</source>
        <translation>公式为空，请填写或删除。</translation>
    </message>
    <message>
        <source>The formula is longer than %1 characters. Split it.</source>
        <translation>公式超过 %1 个字符，请拆分。</translation>
    </message>
    <message>
        <source>a closing brace is missing</source>
        <translation>缺少右花括号</translation>
    </message>
    <message>
        <source>a closing brace has no partner</source>
        <translation>多了一个右花括号</translation>
    </message>
    <message>
        <source>an opening brace is missing</source>
        <translation>缺少左花括号</translation>
    </message>
    <message>
        <source>the command %1 is not known</source>
        <translation>命令 %1 无法识别</translation>
    </message>
    <message>
        <source>%1 lacks what it is to act on</source>
        <translation>%1 缺少参数</translation>
    </message>
    <message>
        <source>\left has no \right</source>
        <translation>\left 没有配对的 \right</translation>
    </message>
    <message>
        <source>\right has no \left</source>
        <translation>\right 没有配对的 \left</translation>
    </message>
    <message>
        <source>two exponents follow each other, braces must say which belongs to which</source>
        <translation>连续出现两个上标，请用花括号标明层次</translation>
    </message>
    <message>
        <source>two indices follow each other, braces must say which belongs to which</source>
        <translation>连续出现两个下标，请用花括号标明层次</translation>
    </message>
    <message>
        <source>the end of an environment is missing</source>
        <translation>环境缺少结尾</translation>
    </message>
    <message>
        <source>the environment %1 is not known</source>
        <translation>环境 %1 无法识别</translation>
    </message>
</context>
<context>
    <name>ImportJob</name>
    <message>
        <source>Import the model “%1”</source>
        <translation>导入模型“%1”</translation>
    </message>
</context>
<context>
    <name>Ingest</name>
    <message>
        <source>%1 was not found. Check its name and folder.</source>
        <translation>找不到 %1，请检查文件名和文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Choose a file, not a folder, that you are allowed to read.</source>
        <translation>%1 无法打开。请选择有读取权限的文件，而不是文件夹。</translation>
    </message>
    <message>
        <source>%1 holds no text. Choose a file with text.</source>
        <translation>%1 不含文字，请选择有文字的文件。</translation>
    </message>
    <message>
        <source>%1 is not text, Markdown, HTML, DOCX, EPUB or PDF. Save it as one of these.</source>
        <translation>%1 不是文本、Markdown、HTML、DOCX、EPUB 或 PDF。请另存为其中一种。</translation>
    </message>
    <message>
        <source>%1 is in an Office format of before 2007. Save it as DOCX.</source>
        <translation>%1 是 2007 年以前的 Office 格式，请另存为 DOCX。</translation>
    </message>
    <message>
        <source>%1 is a document of a kind that is not read here. Save it as DOCX or PDF.</source>
        <translation>%1 是不支持的文档类型，请另存为 DOCX 或 PDF。</translation>
    </message>
    <message>
        <source>The characters of %1 are not in UTF-8, UTF-16 or GB18030. Save it as UTF-8.</source>
        <translation>%1 的编码不是 UTF-8、UTF-16 或 GB18030，请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Save a copy without the password.</source>
        <translation>%1 有密码保护，请另存一份不带密码的副本。</translation>
    </message>
    <message>
        <source>%1 is locked by its publisher. Choose a copy without copy protection.</source>
        <translation>%1 已被出版方加密，请选择没有复制保护的版本。</translation>
    </message>
    <message>
        <source>%1: This PDF has no text. Scan it with text recognition first, or type the topic.</source>
        <translation>%1：此 PDF 不含文字。请先做文字识别，或直接输入课题。</translation>
    </message>
    <message>
        <source>%1 is too large to be read at once. Split it, by chapter for example.</source>
        <translation>%1 过大，无法一次读取。请拆分，例如按章。</translation>
    </message>
    <message>
        <source>%1 unpacks to far more than a document holds, and was not read. Get it anew from where it came.</source>
        <translation>%1 解压后远超正常文档，未读取。请从原处重新获取。</translation>
    </message>
    <message>
        <source>%1 is nested too deeply to be read. Save it anew in the program that made it.</source>
        <translation>%1 嵌套过深，无法读取。请用原程序重新保存。</translation>
    </message>
    <message>
        <source>%1 needs more memory than reading may take. Split it, by chapter for example.</source>
        <translation>读取 %1 所需内存超出限制。请拆分，例如按章。</translation>
    </message>
    <message>
        <source>%1 took too long to read. Split it, by chapter for example.</source>
        <translation>读取 %1 超时。请拆分，例如按章。</translation>
    </message>
    <message>
        <source>%1 was not read, as the program lectern-reader is missing. Install Lectern again.</source>
        <translation>缺少程序 lectern-reader，未能读取 %1。请重新安装 Lectern。</translation>
    </message>
    <message>
        <source>%1 could not be read; it may be damaged. Open it in the program that made it and save it again.</source>
        <translation>%1 无法读取，可能已损坏。请用原程序打开并重新保存。</translation>
    </message>
    <message>
        <source>Reading page %1 of %2</source>
        <translation>正在读取第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Reading part %1 of %2</source>
        <translation>正在读取第 %1 部分，共 %2 部分</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs, then try again.</source>
        <translation>内存不足，请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Lectern made a mistake in this work. Start it again, or report it.</source>
        <translation>Lectern 在此任务中出错。请重新开始，或反馈此问题。</translation>
    </message>
    <message>
        <source>This Lectern does not know this kind of work. Update Lectern.</source>
        <translation>此版本不认识这种任务，请更新 Lectern。</translation>
    </message>
    <message>
        <source>This work is no longer in the list.</source>
        <translation>此任务已不在列表中。</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>已完成。</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在开始</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Lectern ended before this was done.</source>
        <translation>任务未完成时 Lectern 已退出。</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>约剩 %1 秒</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>约剩 %1 分钟</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>The sources explain no term that a lesson could be built on. Add a chapter with running text, or choose another topic.</source>
        <translation>来源中没有可用来备课的概念。请添加有正文的教材，或更换课题。</translation>
    </message>
    <message>
        <source>A lesson lasts %1 to %2 minutes. Choose another length.</source>
        <translation>一节课为 %1 至 %2 分钟，请更改时长。</translation>
    </message>
</context>
<context>
    <name>LessonFlow</name>
    <message>
        <source>Reading the chapter</source>
        <translation>正在读取教材</translation>
    </message>
    <message>
        <source>Finding the knowledge points</source>
        <translation>正在提取知识点</translation>
    </message>
    <message>
        <source>Making and checking exercises</source>
        <translation>正在出题并核对</translation>
    </message>
    <message>
        <source>Simulating the experiment</source>
        <translation>正在模拟实验</translation>
    </message>
</context>
<context>
    <name>Media</name>
    <message>
        <source>The plot could not be drawn.</source>
        <translation>图线无法绘制。</translation>
    </message>
    <message>
        <source>The experiment cannot be read: “%1” is missing or out of its range. Correct it, or start from the bundled experiment.</source>
        <translation>实验无法读取：“%1”缺失或超出范围。请修改，或从自带实验开始。</translation>
    </message>
    <message>
        <source>There is no experiment named “%1”.</source>
        <translation>没有名为“%1”的实验。</translation>
    </message>
    <message>
        <source>The words for this experiment are missing from the program. Install Lectern again.</source>
        <translation>程序缺少此实验的文字，请重新安装 Lectern。</translation>
    </message>
    <message>
        <source>The carts do not meet in this experiment. Let the left one be faster, or give it more time.</source>
        <translation>此实验中两车没有相遇。请加快左车，或延长时间。</translation>
    </message>
    <message>
        <source>The carts have not parted when the experiment ends. Give it more time or a stiffer spring.</source>
        <translation>实验结束时两车尚未分开。请延长时间，或换更硬的弹簧。</translation>
    </message>
    <message>
        <source>The spring is too soft for these carts: it would be pressed flat. Take a stiffer or longer one, or lower speeds.</source>
        <translation>弹簧过软，会被压到底。请换更硬或更长的弹簧，或降低速度。</translation>
    </message>
    <message>
        <source>The narration could not be spoken. The video can be made without sound.</source>
        <translation>解说无法合成，可生成无声视频。</translation>
    </message>
    <message>
        <source>There is no voice for this language on this computer. Install espeak-ng-data; until then videos are silent, with captions.</source>
        <translation>本机没有该语言的语音。请安装 espeak-ng-data；在此之前视频无声，带字幕。</translation>
    </message>
    <message>
        <source>Speaking the narration</source>
        <translation>正在合成解说</translation>
    </message>
    <message>
        <source>Rendering second %1 of %2</source>
        <translation>正在渲染第 %1 秒，共 %2 秒</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>This computer&apos;s FFmpeg has no sound encoder that Lectern can use. Install one with AAC or Opus.</source>
        <translation>本机 FFmpeg 没有可用的音频编码器，请安装带 AAC 或 Opus 的版本。</translation>
    </message>
    <message>
        <source>There is not enough memory to render the video. Close other programs and try again.</source>
        <translation>内存不足以渲染视频，请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The video could not be rendered. Export without the video, or try again.</source>
        <translation>视频无法渲染。请不带视频导出，或重试。</translation>
    </message>
    <message>
        <source>This computer&apos;s FFmpeg has no video encoder that Lectern can use. Install one with H.264 or VP9.</source>
        <translation>本机 FFmpeg 没有可用的视频编码器，请安装带 H.264 或 VP9 的版本。</translation>
    </message>
    <message>
        <source>“%1” could not be written. Check that the folder exists, that you may write there and that the disk has room.</source>
        <translation>“%1”无法写出。请检查文件夹是否存在、是否可写、磁盘是否有空间。</translation>
    </message>
</context>
<context>
    <name>MediaWords</name>
    <message>
        <source>This picture cannot be shown. Delete it and insert it anew.</source>
        <translation>此图片无法显示，请删除后重新插入。</translation>
    </message>
    <message>
        <source>The picture is not in this document. Insert it anew.</source>
        <translation>文档中没有这张图片，请重新插入。</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>图中内容</translation>
    </message>
    <message>
        <source>For those who cannot see the picture</source>
        <translation>供看不到图片的人了解内容</translation>
    </message>
    <message>
        <source>LaTeX, for example F = ma</source>
        <translation>LaTeX，例如 F = ma</translation>
    </message>
</context>
<context>
    <name>Medical</name>
    <message>
        <source>%1 was not found. Check its name and folder.</source>
        <translation>找不到 %1。请检查名称和文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Choose a folder or file that you may read.</source>
        <translation>无法打开 %1。请选择有权读取的文件夹或文件。</translation>
    </message>
    <message>
        <source>%1 holds no DICOM images. Choose the folder, ZIP or file of a series.</source>
        <translation>%1 中没有 DICOM 图像。请选择某个序列的文件夹、ZIP 或文件。</translation>
    </message>
    <message>
        <source>The ZIP file %1 is damaged or locked. Unpack it and choose the folder.</source>
        <translation>ZIP 文件 %1 已损坏或加密。请先解压，再选择文件夹。</translation>
    </message>
    <message>
        <source>%1 was not read, as the program lectern-reader is missing. Install Lectern again.</source>
        <translation>缺少程序 lectern-reader，未读取 %1。请重新安装 Lectern。</translation>
    </message>
    <message>
        <source>%1 is a colour picture, which cannot be measured. Choose the original series.</source>
        <translation>%1 是彩色图像，无法测量。请选择原始序列。</translation>
    </message>
    <message>
        <source>The pixels of %1 are of a kind that is not read here. Choose the original series.</source>
        <translation>此处不读取 %1 的像素格式。请选择原始序列。</translation>
    </message>
    <message>
        <source>%1 is compressed in a way that is not read here. Export the series uncompressed.</source>
        <translation>此处不读取 %1 的压缩方式。请以未压缩方式重新导出该序列。</translation>
    </message>
    <message>
        <source>%1 has several frames and does not say where each lies. Choose the cross-sections.</source>
        <translation>%1 有多帧，但未说明各帧的位置。请选择断层图像。</translation>
    </message>
    <message>
        <source>%1 is larger than can be held in memory. Choose a smaller series.</source>
        <translation>%1 太大，内存放不下。请选择较小的序列。</translation>
    </message>
    <message>
        <source>%1 took too long to read and was left out. Export it again.</source>
        <translation>读取 %1 用时过长，已略过。请重新导出。</translation>
    </message>
    <message>
        <source>%1 needs more memory than reading may take. Choose a smaller series.</source>
        <translation>读取 %1 所需的内存超过允许的上限。请选择较小的序列。</translation>
    </message>
    <message>
        <source>%1 could not be read; it may be damaged. Export it again from the archive.</source>
        <translation>无法读取 %1，文件可能已损坏。请从影像归档系统重新导出。</translation>
    </message>
    <message>
        <source>Looking for images</source>
        <translation>正在查找图像</translation>
    </message>
    <message>
        <source>Reading images</source>
        <translation>正在读取图像</translation>
    </message>
    <message>
        <source>The series</source>
        <translation>该序列</translation>
    </message>
    <message>
        <source>There is not enough memory for this series. Close other programs, or choose a smaller series.</source>
        <translation>内存不足以放下该序列。请关闭其他程序，或选择较小的序列。</translation>
    </message>
    <message>
        <source>An attribute does not fit.</source>
        <translation>有一个属性无法写入。</translation>
    </message>
    <message>
        <source>%1 could not be written. Make room on the disk, or choose another folder.</source>
        <translation>无法写入 %1。请腾出磁盘空间，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Writing images</source>
        <translation>正在写入图像</translation>
    </message>
    <message>
        <source>%1 mm slices</source>
        <translation>层厚 %1 mm</translation>
    </message>
    <message>
        <source>a single image</source>
        <translation>只有一幅图像</translation>
    </message>
    <message>
        <source>gaps: %1 mm slices every %2 mm</source>
        <translation>有间隔：层厚 %1 mm，层距 %2 mm</translation>
    </message>
    <message>
        <source>gantry tilted by %1°</source>
        <translation>机架倾斜 %1°</translation>
    </message>
    <message>
        <source>not a CT</source>
        <translation>不是 CT</translation>
    </message>
    <message>
        <source>values are not in HU</source>
        <translation>数值不是 HU</translation>
    </message>
    <message>
        <source>sharp kernel %1</source>
        <translation>锐利卷积核 %1</translation>
    </message>
    <message>
        <source>kernel not stated</source>
        <translation>未注明卷积核</translation>
    </message>
    <message>
        <source>unknown kernel %1</source>
        <translation>未知卷积核 %1</translation>
    </message>
    <message>
        <source>contrast agent given</source>
        <translation>使用了对比剂</translation>
    </message>
    <message>
        <source>not computed: %1</source>
        <translation>未计算：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>a point lies outside of the images</source>
        <translation>有一点在图像之外</translation>
    </message>
    <message>
        <source>the points lie in different slices</source>
        <translation>各点不在同一层</translation>
    </message>
    <message>
        <source>no pixel lies in the polygon</source>
        <translation>多边形内没有像素</translation>
    </message>
    <message>
        <source>no whole lung in these images</source>
        <translation>图像中没有完整的肺</translation>
    </message>
    <message>
        <source>the lungs are cut off by the end of the series</source>
        <translation>肺在序列末端被截断</translation>
    </message>
    <message>
        <source>nothing stands out at this point</source>
        <translation>此处没有可辨认的结构</translation>
    </message>
    <message>
        <source>the region runs on into its surroundings, beyond a nodule</source>
        <translation>区域漏入周围结构，超出结节</translation>
    </message>
    <message>
        <source>the point lies outside of the images</source>
        <translation>该点在图像之外</translation>
    </message>
    <message>
        <source>the nodule is cut off by the border of the images</source>
        <translation>结节在图像边缘被截断</translation>
    </message>
    <message>
        <source>the nodule is smaller than three pixels</source>
        <translation>结节小于三个像素</translation>
    </message>
    <message>
        <source>the nodule is smaller than two slices</source>
        <translation>结节小于两层</translation>
    </message>
    <message>
        <source>no voxel lies wholly inside the nodule</source>
        <translation>没有体素完全位于结节内</translation>
    </message>
    <message>
        <source>The phantom&apos;s &quot;%1&quot; is unknown or out of range. See lectern-cli phantom --help.</source>
        <translation>模体的“%1”未知或超出范围。请见 lectern-cli phantom --help。</translation>
    </message>
    <message>
        <source>Painting the phantom</source>
        <translation>正在绘制模体</translation>
    </message>
    <message>
        <source>The images of this series do not say where they lie in the patient. Export the original series from the archive.</source>
        <translation>该序列的图像未说明其在患者体内的位置。请从影像归档系统导出原始序列。</translation>
    </message>
    <message>
        <source>This series mixes orientations: %1 of its %2 images lie differently. Export the cross-sections as a series of their own.</source>
        <translation>该序列混有不同方向的图像：%2 幅中有 %1 幅方向不同。请将断层图像单独导出为一个序列。</translation>
    </message>
    <message>
        <source>This series mixes picture sizes or pixel spacings: %1 of its %2 images differ. Export images of one size as a series of their own.</source>
        <translation>该序列混有不同的图像尺寸或像素间距：%2 幅中有 %1 幅不同。请将同一尺寸的图像单独导出为一个序列。</translation>
    </message>
    <message>
        <source>The distance between slices changes from %1 to %2 mm. Export a series with even spacing.</source>
        <translation>层距从 %1 mm 变到 %2 mm。请导出层距均匀的序列。</translation>
    </message>
    <message>
        <source>Slices are missing: %1, the first after %2 mm. Export the whole series again.</source>
        <translation>缺少 %1 层，第一处在 %2 mm 之后。请重新导出整个序列。</translation>
    </message>
    <message>
        <source>Two images lie in one place, at %1 mm. Export each acquisition as a series of its own.</source>
        <translation>%1 mm 处有两幅图像位置相同。请将每次采集单独导出为一个序列。</translation>
    </message>
    <message>
        <source>The slices are shifted sideways against each other. Export a series with one field of view.</source>
        <translation>各层之间有侧向位移。请导出视野一致的序列。</translation>
    </message>
    <message>
        <source>This series holds no images. Choose another one.</source>
        <translation>该序列没有图像。请选择其他序列。</translation>
    </message>
</context>
<context>
    <name>ModelCatalogue</name>
    <message>
        <source>The list of models is damaged. Install Lectern again.</source>
        <translation>模型列表已损坏，请重新安装 Lectern。</translation>
    </message>
    <message>
        <source>The list of models is empty. Install Lectern again.</source>
        <translation>模型列表为空，请重新安装 Lectern。</translation>
    </message>
    <message>
        <source>There is no model at %1. Check the path.</source>
        <translation>%1 处没有模型，请检查路径。</translation>
    </message>
    <message>
        <source>The file of the model %1 is not on this computer. Put %2 into %3.</source>
        <translation>本机没有模型 %1 的文件。请将 %2 放入 %3。</translation>
    </message>
    <message>
        <source>No model is called %1. There are: %2. A path works too.</source>
        <translation>没有名为 %1 的模型。现有：%2。也可给出路径。</translation>
    </message>
    <message>
        <source>The file of the model %1 has changed since it was imported: %2. Remove it and import it again, or use another model.</source>
        <translation>模型 %1 的文件在导入后被改动：%2。请移除后重新导入，或改用其他模型。</translation>
    </message>
    <message>
        <source>The file of the model %1 is not the one that Lectern came with: %2. Install Lectern again, or use another model.</source>
        <translation>模型 %1 的文件与 Lectern 自带的不一致：%2。请重新安装 Lectern，或改用其他模型。</translation>
    </message>
    <message>
        <source>%1 could not be read. Check that you may read it and try again.</source>
        <translation>无法读取 %1。请确认有读取权限后重试。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>正在校验 %1</translation>
    </message>
    <message>
        <source>The model could not be written to %1. Free some space there, or allow writing to it, and import it again.</source>
        <translation>无法将模型写入 %1。请腾出空间或允许写入，然后重新导入。</translation>
    </message>
    <message>
        <source>The model has %1 and %2 are free in %3. Free some space there and import it again.</source>
        <translation>模型大小为 %1，%3 可用 %2。请腾出空间后重新导入。</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>正在复制 %1</translation>
    </message>
    <message>
        <source>The model needs %1 of memory and this computer has %2. Choose a smaller model.</source>
        <translation>该模型需要 %1 内存，本机共有 %2。请选用更小的模型。</translation>
    </message>
    <message>
        <source>This model is here already: %1. There is nothing to import.</source>
        <translation>此模型已在本机：%1，无需再次导入。</translation>
    </message>
    <message>
        <source>%1 came with Lectern and stays. Only imported models can be removed.</source>
        <translation>%1 随 Lectern 一起安装，不能移除。只有导入的模型可以移除。</translation>
    </message>
    <message>
        <source>The model %1 could not be removed. Allow writing to %2 and try again.</source>
        <translation>无法移除模型 %1。请允许写入 %2 后重试。</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>%1 billion parameters</source>
        <translation>%1B 参数</translation>
    </message>
    <message>
        <source>%1 million parameters</source>
        <translation>%1M 参数</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>It words nothing freely while drafting, as that was not measured yet.</source>
        <translation>自由措辞尚未测评，起草时不使用。</translation>
    </message>
    <message>
        <source>%1 of %2 free wordings passed the check</source>
        <translation>%2 条自由措辞中有 %1 条通过校验</translation>
    </message>
    <message>
        <source>It may word hooks and transitions freely: %1.</source>
        <translation>可自由撰写导入语和过渡语：%1。</translation>
    </message>
    <message>
        <source>It words nothing freely while drafting: %1, and 60 % are needed.</source>
        <translation>起草时不自由措辞：%1，需达到 60%。</translation>
    </message>
    <message>
        <source>Its languages are not known, so it chooses no wordings. Remove it, import it again and say which it knows.</source>
        <translation>语言未知，因此不挑选用语。请移除后重新导入，并注明它掌握的语言。</translation>
    </message>
    <message>
        <source>English: it chooses among the true wordings. %1</source>
        <translation>英文：在正确的用语中挑选。%1</translation>
    </message>
    <message>
        <source>Chinese: it chooses among the true wordings. %1</source>
        <translation>中文：在正确的用语中挑选。%1</translation>
    </message>
    <message>
        <source>Chinese: it does not know it, so our rules of variety choose. A larger model that knows Chinese would choose by what reads best.</source>
        <translation>中文：它不懂中文，由变化规则选定用语。换成懂中文的较大模型，会挑选读起来最好的用语。</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>前提：%1</translation>
    </message>
    <message>
        <source>needs %1, %2 are free</source>
        <translation>需要 %1，可用 %2</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>pattern %1</source>
        <translation>句式 %1</translation>
    </message>
    <message>
        <source>chosen by %1</source>
        <translation>由 %1 选定</translation>
    </message>
    <message>
        <source>worded by %1</source>
        <translation>由 %1 措辞</translation>
    </message>
    <message>
        <source>Quoted word for word</source>
        <translation>逐字摘录</translation>
    </message>
    <message numerus="yes">
        <source>From %n fact(s)</source>
        <translation>
            <numerusform>依据 %n 项事实</numerusform>
        </translation>
    </message>
    <message>
        <source>Passed the check</source>
        <translation>已通过核对</translation>
    </message>
    <message>
        <source>Edited from: %1</source>
        <translation>改自：%1</translation>
    </message>
    <message>
        <source>template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>No image was read for it</source>
        <translation>未据影像判读</translation>
    </message>
    <message>
        <source>your own normal sentence</source>
        <translation>自己的正常描述</translation>
    </message>
</context>
<context>
    <name>Patterns</name>
    <message>
        <source>The sentence patterns in %1 are damaged. Install Lectern again.</source>
        <translation>%1 中的句式已损坏，请重新安装 Lectern。</translation>
    </message>
    <message>
        <source>The word lists of the proposal check are damaged. Install Lectern again.</source>
        <translation>建议核对所用的词表已损坏，请重新安装 Lectern。</translation>
    </message>
</context>
<context>
    <name>PhantomFolder</name>
    <message>
        <source>%1 cannot be written. Choose a folder that is not there yet, in one where you may write.</source>
        <translation>无法写入 %1。请在可写的文件夹中选择一个尚不存在的文件夹。</translation>
    </message>
</context>
<context>
    <name>PictureImport</name>
    <message>
        <source>“%1” is larger than 32 MB. Make the picture smaller first.</source>
        <translation>“%1”超过 32 MB，请先缩小图片。</translation>
    </message>
    <message>
        <source>“%1” cannot be opened. See whether the file is still there.</source>
        <translation>无法打开“%1”，请检查文件是否还在。</translation>
    </message>
    <message>
        <source>“%1” is no PNG, JPEG, WebP or SVG picture. Save it as one of these first.</source>
        <translation>“%1”不是 PNG、JPEG、WebP 或 SVG 图片，请先另存为其中一种。</translation>
    </message>
    <message>
        <source>“%1” is damaged and was not inserted. Open it in another program and save it anew.</source>
        <translation>“%1”已损坏，未插入。请用其他程序打开并重新保存。</translation>
    </message>
    <message>
        <source>The picture on the clipboard cannot be read. Save it as a file and drop it here.</source>
        <translation>无法读取剪贴板中的图片，请先存为文件再拖入。</translation>
    </message>
</context>
<context>
    <name>PrintJob</name>
    <message>
        <source>Print “%1”</source>
        <translation>打印“%1”</translation>
    </message>
    <message>
        <source>Setting the pages</source>
        <translation>正在排版</translation>
    </message>
    <message>
        <source>The printer “%1” is not there. Switch it on, or choose another printer.</source>
        <translation>找不到打印机“%1”。请开机，或选择其他打印机。</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>The printer “%1” takes nothing. Look at it, then print again.</source>
        <translation>打印机“%1”没有响应。请检查后重新打印。</translation>
    </message>
    <message>
        <source>There is no page %1; the last is %2.</source>
        <translation>没有第 %1 页，最后一页是第 %2 页。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>ProposalCheck</name>
    <message>
        <source>“%1” denies something that the facts do not deny.</source>
        <translation>“%1”否定了事实没有否定的内容。</translation>
    </message>
    <message>
        <source>The side or direction “%1” is not among the facts.</source>
        <translation>事实中没有“%1”这一侧或方向。</translation>
    </message>
    <message>
        <source>“%1” claims a connection that the facts do not carry.</source>
        <translation>“%1”表述了事实没有给出的联系。</translation>
    </message>
    <message>
        <source>“%1” changes how certain the statement is.</source>
        <translation>“%1”改变了表述的确定程度。</translation>
    </message>
    <message>
        <source>“%1” tells of another time than the facts.</source>
        <translation>“%1”所说的时间与事实不同。</translation>
    </message>
    <message>
        <source>“%1” claims more or less than the facts.</source>
        <translation>“%1”所说的范围大于或小于事实。</translation>
    </message>
    <message>
        <source>It leaves out or shifts a negation, a side, a comparison or a quantity.</source>
        <translation>漏掉或挪动了否定、方位、比较或数量。</translation>
    </message>
    <message>
        <source>It relates the values in another way than the facts do.</source>
        <translation>数值之间的关系与事实不同。</translation>
    </message>
    <message>
        <source>This clause mixes two facts.</source>
        <translation>这个分句混淆了两个事实。</translation>
    </message>
    <message>
        <source>“%1” is given another meaning here.</source>
        <translation>“%1”在这里换了意思。</translation>
    </message>
    <message>
        <source>A negation or a side stands with another fact than it should.</source>
        <translation>否定或方位用在了别的事实上。</translation>
    </message>
    <message>
        <source>It is less than half as long as the plain sentence.</source>
        <translation>长度不到原句的一半。</translation>
    </message>
    <message>
        <source>It is more than twice as long as the plain sentence.</source>
        <translation>长度超过原句的两倍。</translation>
    </message>
    <message>
        <source>The sentence does not end.</source>
        <translation>句子没有结束。</translation>
    </message>
    <message>
        <source>This is not running text.</source>
        <translation>这不是连贯的句子。</translation>
    </message>
    <message>
        <source>The sentence does not begin with a capital.</source>
        <translation>句首没有大写。</translation>
    </message>
    <message>
        <source>A bracket or a quotation mark is missing.</source>
        <translation>缺少括号或引号。</translation>
    </message>
    <message>
        <source>It has more or fewer sentences.</source>
        <translation>句数增多或减少了。</translation>
    </message>
    <message>
        <source>It is another kind of sentence: a statement, a question and a request differ.</source>
        <translation>句类变了：陈述、疑问和祈使不可互换。</translation>
    </message>
    <message>
        <source>It exclaims.</source>
        <translation>用了感叹句。</translation>
    </message>
    <message>
        <source>This word is repeated.</source>
        <translation>这个词重复了。</translation>
    </message>
    <message>
        <source>This sentence stands before it already.</source>
        <translation>前面已经有这句话。</translation>
    </message>
    <message>
        <source>It does not say “%1” as the facts give it.</source>
        <translation>没有按事实写出“%1”。</translation>
    </message>
    <message>
        <source>The number “%1” is not among the facts.</source>
        <translation>事实中没有数值“%1”。</translation>
    </message>
    <message>
        <source>The unit “%1” is not among the facts.</source>
        <translation>事实中没有单位“%1”。</translation>
    </message>
    <message>
        <source>The name “%1” is not among the facts.</source>
        <translation>事实中没有名称“%1”。</translation>
    </message>
    <message>
        <source>“%1” is neither in the facts nor in the passage.</source>
        <translation>“%1”既不在事实中，也不在原文中。</translation>
    </message>
    <message>
        <source>“%1” stands in another role than in the facts.</source>
        <translation>“%1”在句中的角色与事实不同。</translation>
    </message>
    <message>
        <source>“%1” and “%2” are related in another way than in the facts.</source>
        <translation>“%1”与“%2”的关系与事实不同。</translation>
    </message>
    <message>
        <source>“%1” counts something else than in the facts.</source>
        <translation>“%1”所数的对象与事实不同。</translation>
    </message>
    <message>
        <source>This clause says something of its own.</source>
        <translation>这个分句说了事实之外的内容。</translation>
    </message>
    <message>
        <source>This clause denies, compares or explains something else than the facts do.</source>
        <translation>这个分句的否定、比较或因果与事实不同。</translation>
    </message>
    <message>
        <source>It leaves out a part of what the facts say.</source>
        <translation>漏掉了事实中的一部分内容。</translation>
    </message>
    <message>
        <source>“%1” shares out otherwise than the facts do.</source>
        <translation>“%1”的分配方式与事实不符。</translation>
    </message>
    <message>
        <source>“%1” needs its article here.</source>
        <translation>此处“%1”缺少冠词。</translation>
    </message>
</context>
<context>
    <name>Proposer</name>
    <message>
        <source>Findings, impression and recommendation of a report are never worded freely. Choose another true wording, or edit it.</source>
        <translation>报告的影像所见、印象和建议从不由模型自由措辞。请选择其他准确的表述，或自行编辑。</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The images of this series name two patients.</source>
        <translation>该序列的图像属于两位患者。</translation>
    </message>
    <message>
        <source>The prior report names another patient than the series.</source>
        <translation>既往报告中的姓名与该序列不同。</translation>
    </message>
    <message>
        <source>The clinical text names another patient than the series.</source>
        <translation>临床资料中的姓名与该序列不同。</translation>
    </message>
    <message>
        <source>The names in the prior report and in the series are written in different scripts and cannot be compared.</source>
        <translation>既往报告与该序列中的姓名文字不同，无法比较。</translation>
    </message>
    <message>
        <source>The names in the clinical text and in the series are written in different scripts and cannot be compared.</source>
        <translation>临床资料与该序列中的姓名文字不同，无法比较。</translation>
    </message>
    <message>
        <source>The patient ID in the prior report differs from that of the series.</source>
        <translation>既往报告中的患者编号与该序列不同。</translation>
    </message>
    <message>
        <source>The patient ID in the clinical text differs from that of the series.</source>
        <translation>临床资料中的患者编号与该序列不同。</translation>
    </message>
    <message>
        <source>The date of birth in the prior report differs from that of the series.</source>
        <translation>既往报告中的出生日期与该序列不同。</translation>
    </message>
    <message>
        <source>The date of birth in the clinical text differs from that of the series.</source>
        <translation>临床资料中的出生日期与该序列不同。</translation>
    </message>
    <message>
        <source>The prior report is of a later day than the series.</source>
        <translation>既往报告的日期晚于该序列。</translation>
    </message>
    <message>
        <source>The date in the clinical text differs from that of the examination.</source>
        <translation>临床资料中的日期与检查日期不同。</translation>
    </message>
    <message>
        <source>The report has lost the card of its study. Undo its removal.</source>
        <translation>报告的检查卡片已被移除，请撤销该操作。</translation>
    </message>
    <message>
        <source>This nodule is not measured any more.</source>
        <translation>该结节已不再有测量值。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of the facts must be %2.</source>
        <translation>事实中的“%1”须为：%2。</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1 到 %2 的整数</translation>
    </message>
    <message>
        <source>The facts hold &quot;%1&quot;, which is not known. There are: %2.</source>
        <translation>事实中有未知的“%1”。可用的有：%2。</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a list of objects</source>
        <translation>由对象组成的列表</translation>
    </message>
    <message>
        <source>left out where lobe, density or margin stand outside of it</source>
        <translation>在其外已写明肺叶、密度或边缘时省去</translation>
    </message>
    <message>
        <source>%1 Check that all of it is of one patient, then confirm it (--same-patient).</source>
        <translation>%1请核对全部资料是否属于同一患者，然后确认（--same-patient）。</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>正在测量</translation>
    </message>
    <message>
        <source>There is no report template %1. There are: %2.</source>
        <translation>没有报告模板 %1。现有：%2。</translation>
    </message>
    <message>
        <source>%1 can no longer be read. Choose the series again.</source>
        <translation>%1 已无法读取。请重新选择序列。</translation>
    </message>
    <message>
        <source>Taking the images&apos; checksums</source>
        <translation>正在计算图像校验和</translation>
    </message>
    <message>
        <source>The measurement behind this sentence was removed.</source>
        <translation>该句所依据的测量已被删除。</translation>
    </message>
    <message>
        <source>This sentence says %1, and there is no such value any more.</source>
        <translation>该句写的是 %1，而该值已不存在。</translation>
    </message>
    <message>
        <source>This sentence says %1, the measurement says %2.</source>
        <translation>该句写的是 %1，测量值为 %2。</translation>
    </message>
    <message>
        <source>The source of this sentence was removed.</source>
        <translation>该句的来源已被删除。</translation>
    </message>
    <message>
        <source>The words that this sentence rests on are no longer in its source.</source>
        <translation>该句所依据的文字已不在其来源中。</translation>
    </message>
    <message>
        <source>The series of this sentence was removed.</source>
        <translation>该句所依据的序列已被删除。</translation>
    </message>
    <message>
        <source>The report has lost the card of its study. Undo its removal first.</source>
        <translation>报告的检查卡片已被移除，请先撤销该操作。</translation>
    </message>
    <message>
        <source>The text says %1, the measurement says %2: one unit is wrong.</source>
        <translation>文中为 %1，测量值为 %2：有一处单位有误。</translation>
    </message>
    <message>
        <source>The text says %1, the measurement says %2.</source>
        <translation>文中为 %1，测量值为 %2。</translation>
    </message>
    <message>
        <source>The text says &quot;%1&quot;, the measured nodule lies in the %2.</source>
        <translation>文中为“%1”，而所测结节位于%2。</translation>
    </message>
    <message>
        <source>&quot;measurements&quot; of the facts: %1</source>
        <translation>附加信息中的 &quot;measurements&quot;：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known. There are: %2.</source>
        <translation>不认识“%1”。可用的有：%2。</translation>
    </message>
    <message>
        <source>a line is &quot;X,Y,Z;X,Y,Z&quot; in millimetres.</source>
        <translation>线写作 &quot;X,Y,Z;X,Y,Z&quot;，单位毫米。</translation>
    </message>
    <message>
        <source>a polygon is three or more &quot;X,Y,Z&quot;, parted by semicolons.</source>
        <translation>多边形为三个或更多 &quot;X,Y,Z&quot;，以分号隔开。</translation>
    </message>
    <message>
        <source>the template has no heading &quot;%1&quot;. There are: %2.</source>
        <translation>模板没有标题“%1”。可用的有：%2。</translation>
    </message>
    <message>
        <source>a list is needed.</source>
        <translation>须为列表。</translation>
    </message>
    <message>
        <source>Name what was measured in a few words, not in sentences.</source>
        <translation>用几个词说明所测的是什么，不要写成句子。</translation>
    </message>
    <message>
        <source>The size comes from the measurement. Leave it out of the name.</source>
        <translation>大小来自测量，名称中请勿写出。</translation>
    </message>
    <message>
        <source>This measurement was removed.</source>
        <translation>该测量已移除。</translation>
    </message>
    <message>
        <source>Say first what was measured.</source>
        <translation>请先说明所测的是什么。</translation>
    </message>
    <message>
        <source>The series lies in a ZIP file now, or did before, and the files are not the same: its images cannot be compared one by one.</source>
        <translation>序列现在或先前位于 ZIP 文件中，且文件不相同，无法逐幅比较图像。</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 image(s) differ(s) from those of this report.</source>
        <translation>
            <numerusform>%1 幅图像中有 %n 幅与本报告的图像不同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of this report are missing.</source>
        <translation>
            <numerusform>缺少本报告的 %n 幅图像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) were not there before.</source>
        <translation>
            <numerusform>有 %n 幅图像先前没有。</numerusform>
        </translation>
    </message>
    <message>
        <source>The images now are not known to be those that this sentence was measured in. Measure again.</source>
        <translation>现在的图像不能确认就是此句测量时的图像，请重新测量。</translation>
    </message>
    <message>
        <source>Relink the series</source>
        <translation>重新关联序列</translation>
    </message>
    <message>
        <source>The template %1 has no organ “%2”, so the sentence was not kept.</source>
        <translation>模板 %1 中没有“%2”这一部位，该句未保存。</translation>
    </message>
    <message>
        <source>It is a normal sentence already: %1</source>
        <translation>该句已是正常描述：%1</translation>
    </message>
    <message>
        <source>Not kept as a normal sentence. %1</source>
        <translation>未存为正常描述。%1</translation>
    </message>
    <message>
        <source>It states a finding, “%1”, that would stand in every report.</source>
        <translation>写有异常所见“%1”，会出现在每一份报告中。</translation>
    </message>
    <message>
        <source>It speaks of one side alone: “%1”.</source>
        <translation>只写了一侧：“%1”。</translation>
    </message>
    <message>
        <source>It gives a size that nobody measured: “%1”.</source>
        <translation>写有未经测量的数值：“%1”。</translation>
    </message>
    <message>
        <source>It contradicts “%1”</source>
        <translation>与“%1”矛盾。</translation>
    </message>
    <message>
        <source>It denies no finding that is known here, so it is never left out.</source>
        <translation>未否定任何已知的异常，因此在任何报告中都不会略去。</translation>
    </message>
    <message>
        <source>It is not in Chinese, as these reports are.</source>
        <translation>此处为中文报告，该句不是中文。</translation>
    </message>
    <message>
        <source>It is not in English, as these reports are.</source>
        <translation>此处为英文报告，该句不是英文。</translation>
    </message>
    <message>
        <source>It stands here twice.</source>
        <translation>该句重复。</translation>
    </message>
    <message>
        <source>It has no full stop: the next sentence would run into it.</source>
        <translation>句末没有句号，会与下一句连在一起。</translation>
    </message>
    <message>
        <source>The template %1 has no organs, so no normal sentence stands in it.</source>
        <translation>模板 %1 不分部位，不能写入正常描述。</translation>
    </message>
    <message>
        <source>Line %1 of your normal sentences is not &quot;organ: sentence&quot; with an organ of the template %2. It has: %3.</source>
        <translation>正常描述第 %1 行不是“部位：句子”的形式，或模板 %2 中没有该部位。可用的部位：%3。</translation>
    </message>
    <message>
        <source>%1 could not be read: %2. Check the path.</source>
        <translation>%1 无法读取：%2。请检查路径。</translation>
    </message>
    <message>
        <source>%1 holds no list of sentences. Save it as plain text in UTF-8.</source>
        <translation>%1 不是句子列表。请存为 UTF-8 纯文本。</translation>
    </message>
    <message>
        <source>each has a line, axes or a polygon.</source>
        <translation>每一项须有 line、axes 或 polygon 之一。</translation>
    </message>
    <message>
        <source>axes are &quot;X,Y,Z;X,Y,Z;X,Y,Z;X,Y,Z&quot; in millimetres: the ends of one, then of the other.</source>
        <translation>axes 写作 &quot;X,Y,Z;X,Y,Z;X,Y,Z;X,Y,Z&quot;，单位毫米：先一条径线的两端，再另一条的两端。</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Objective</source>
        <translation>教学目标</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>教学目标</translation>
    </message>
    <message>
        <source>Key point</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>Hard point</source>
        <translation>难点</translation>
    </message>
    <message>
        <source>Hard points</source>
        <translation>难点</translation>
    </message>
    <message>
        <source>Prior knowledge</source>
        <translation>学情分析</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>教学环节</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>教学过程</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>讲解</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>习题</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>习题</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>教学准备</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全提示</translation>
    </message>
    <message>
        <source>Board plan</source>
        <translation>板书设计</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Reflection</source>
        <translation>教学反思</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>插图</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Extracted</source>
        <translation>摘录</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Authored</source>
        <translation>撰写</translation>
    </message>
    <message>
        <source>Acting body</source>
        <translation>施力物体</translation>
    </message>
    <message>
        <source>Body acted on</source>
        <translation>受力物体</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>力</translation>
    </message>
    <message>
        <source>Net force</source>
        <translation>合力</translation>
    </message>
    <message>
        <source>Heavier body</source>
        <translation>较重物体</translation>
    </message>
    <message>
        <source>Lighter body</source>
        <translation>较轻物体</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时间（分钟）</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Knowledge point</source>
        <translation>知识点</translation>
    </message>
    <message>
        <source>Knowledge points</source>
        <translation>知识点</translation>
    </message>
    <message>
        <source>Builds on</source>
        <translation>基于</translation>
    </message>
    <message>
        <source>Needed for</source>
        <translation>后续用于</translation>
    </message>
    <message>
        <source>The one</source>
        <translation>其一</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>其二</translation>
    </message>
    <message>
        <source>Misconception</source>
        <translation>误解</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>说法</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Competence</source>
        <translation>素养</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>规律</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>小节</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>课题</translation>
    </message>
    <message>
        <source>Indication</source>
        <translation>临床资料</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>检查技术</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>影像所见</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>影像所见</translation>
    </message>
    <message>
        <source>Impression</source>
        <translation>印象</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>This text is too long for a report. Give one report at a time.</source>
        <translation>这段文字太长，不像一份报告。请一次给一份报告。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the findings has no answer in the impression.</source>
        <translation>影像所见中的“%1”在诊断意见中没有回应。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the findings has no answer: there is no impression.</source>
        <translation>影像所见中的“%1”没有回应：没有诊断意见。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the impression does not stand in the findings.</source>
        <translation>诊断意见中的“%1”在影像所见中没有。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is stated in one place and &quot;%2&quot; is denied in another.</source>
        <translation>一处写有“%1”，另一处否认“%2”。</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>双侧</translation>
    </message>
    <message>
        <source>the left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>the right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>The impression speaks of %1, the findings speak of %2.</source>
        <translation>诊断意见写的是%1，影像所见写的是%2。</translation>
    </message>
    <message>
        <source>The impression puts &quot;%1&quot; on %2, the findings put &quot;%3&quot; on %4.</source>
        <translation>诊断意见中“%1”在%2，影像所见中“%3”在%4。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not exist: this part lies on the left only.</source>
        <translation>“%1”不存在：该结构只在左侧。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not exist: this part lies on the right only.</source>
        <translation>“%1”不存在：该结构只在右侧。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 here and %3 there: one unit is wrong.</source>
        <translation>“%1”一处为%2，另一处为%3：有一个单位有误。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 here and %3 there: one number is wrong.</source>
        <translation>“%1”一处为%2，另一处为%3：有一个数字有误。</translation>
    </message>
    <message>
        <source>%1 is too large for &quot;%2&quot;: look at the number and its unit.</source>
        <translation>对“%2”来说%1过大：请核对数字和单位。</translation>
    </message>
    <message>
        <source>%1 is too small for &quot;%2&quot;: look at the number and its unit.</source>
        <translation>对“%2”来说%1过小：请核对数字和单位。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is said to be larger, but was %2 and is %3.</source>
        <translation>“%1”写为增大，但原为%2，现为%3。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is said to be smaller, but was %2 and is %3.</source>
        <translation>“%1”写为缩小，但原为%2，现为%3。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is said to be unchanged, but was %2 and is %3.</source>
        <translation>“%1”写为无变化，但原为%2，现为%3。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; beside &quot;%2&quot;: one unit is wrong.</source>
        <translation>“%1”与“%2”并列：有一个单位写错了。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the findings and &quot;%2&quot; in the impression.</source>
        <translation>所见写“%1”，印象写“%2”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is denied, but has a size: %2.</source>
        <translation>&quot;%1&quot;被否认，却给出了大小：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for &quot;%2&quot;: look at its unit.</source>
        <translation>“%1”不能是“%2”的值：请核对单位。</translation>
    </message>
</context>
<context>
    <name>RuntimeLoader</name>
    <message>
        <source>%1 is not Lectern&apos;s engine. Reinstall Lectern.</source>
        <translation>%1 不是 Lectern 的引擎，请重新安装 Lectern。</translation>
    </message>
    <message>
        <source>The engine cannot run on this machine: %1. Lectern works on without a model.</source>
        <translation>引擎不能在本机运行：%1。Lectern 可在没有模型的情况下继续工作。</translation>
    </message>
    <message>
        <source>Lectern&apos;s engine was not found beside the program. Reinstall Lectern, or set LECTERN_ENGINE to the file lectern_engine.</source>
        <translation>程序旁没有找到引擎。请重新安装 Lectern，或将 LECTERN_ENGINE 设为 lectern_engine 文件。</translation>
    </message>
</context>
<context>
    <name>SaveState</name>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
</context>
<context>
    <name>SpellChecker</name>
    <message>
        <source>Spelling is not checked in Chinese.</source>
        <translation>中文不检查拼写。</translation>
    </message>
    <message>
        <source>There is no English dictionary on this computer. Install hunspell-en-gb or hunspell-en-us.</source>
        <translation>本机没有英语词典，请安装 hunspell-en-gb 或 hunspell-en-us。</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>The file is damaged. Open a copy or the .bak file beside it.</source>
        <translation>文件已损坏，请打开副本或旁边的 .bak 文件。</translation>
    </message>
    <message>
        <source>This is not a Lectern file. Choose a file that Lectern saved.</source>
        <translation>这不是 Lectern 文件，请选择 Lectern 保存的文件。</translation>
    </message>
    <message>
        <source>Another program has changed this file. Save a copy under another name, then open both.</source>
        <translation>其他程序更改了此文件。请另存副本，再分别打开。</translation>
    </message>
    <message>
        <source>This version is no longer in the file.</source>
        <translation>文件中已没有此版本。</translation>
    </message>
    <message>
        <source>The file is not there. It may have been moved or renamed; choose it again.</source>
        <translation>文件不存在，可能已移动或改名，请重新选择。</translation>
    </message>
    <message>
        <source>What was looked for is not in the file.</source>
        <translation>文件中没有要找的内容。</translation>
    </message>
    <message>
        <source>This file was written by a newer Lectern. Update Lectern to open it.</source>
        <translation>此文件由更新的 Lectern 写出，请更新 Lectern 后打开。</translation>
    </message>
    <message>
        <source>The file cannot be written here. Choose another folder, or allow writing to it.</source>
        <translation>文件无法写到这里。请换个文件夹，或允许写入。</translation>
    </message>
    <message>
        <source>The file was moved or deleted while it was open. Put it back, or save a copy.</source>
        <translation>文件在打开时被移动或删除。请放回原处，或另存副本。</translation>
    </message>
    <message>
        <source>The disk is full. Make room; nothing is lost, and Lectern tries again.</source>
        <translation>磁盘已满。请腾出空间；内容没有丢失，Lectern 会再次尝试。</translation>
    </message>
    <message>
        <source>The file cannot be written. Save a copy in another folder, or allow writing to this one.</source>
        <translation>文件无法写入。请另存到其他文件夹，或允许写入此文件夹。</translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that the folder is there and may be read and written.</source>
        <translation>文件无法打开。请检查文件夹是否存在、是否可读写。</translation>
    </message>
    <message>
        <source>Reading or writing failed. Check the disk or the network folder, then try again.</source>
        <translation>读写失败。请检查磁盘或网络文件夹后重试。</translation>
    </message>
    <message>
        <source>The file is in use by another program. Close it there, then try again.</source>
        <translation>文件正被其他程序使用，请在那里关闭后重试。</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs, then try again.</source>
        <translation>内存不足，请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The file could not be read or written as expected. Open a copy, and report this.</source>
        <translation>文件读写异常。请打开副本，并反馈此问题。</translation>
    </message>
    <message>
        <source>Lectern made a mistake and stopped before it could do harm. Please report it; your file is as it was.</source>
        <translation>Lectern 出错并已停下，文件保持原样。请反馈此问题。</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>This list of terms cannot be read. Install it again.</source>
        <translation>无法读取该术语表。请重新安装。</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Window</source>
        <translation>窗</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Crosshair</source>
        <translation>定位线</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Two axes</source>
        <translation>双径</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Measure nodule</source>
        <translation>测量结节</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>肺窗</translation>
    </message>
    <message>
        <source>Soft tissue</source>
        <translation>软组织窗</translation>
    </message>
    <message>
        <source>Mediastinum</source>
        <translation>纵隔窗</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>骨窗</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>脑窗</translation>
    </message>
    <message>
        <source>Liver</source>
        <translation>肝窗</translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation>卒中窗</translation>
    </message>
    <message>
        <source>Vessels</source>
        <translation>血管窗</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>全部范围</translation>
    </message>
    <message>
        <source>Slab</source>
        <translation>厚层</translation>
    </message>
    <message>
        <source>Cine</source>
        <translation>连续播放</translation>
    </message>
    <message>
        <source>Key image</source>
        <translation>关键图像</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>反色</translation>
    </message>
    <message>
        <source>Fit the image</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Full pane</source>
        <translation>单幅显示</translation>
    </message>
    <message>
        <source>Window: %1</source>
        <translation>窗：%1</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>%1 could not be read: %2. Check the path.</source>
        <translation>%1 无法读取：%2。请检查路径。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>There is no source %1 in this document. There are: %2.</source>
        <translation>此文档没有来源 %1。现有：%2。</translation>
    </message>
    <message>
        <source>Stopped; the text so far is above.</source>
        <translation>已停止，已有文字见上。</translation>
    </message>
    <message>
        <source>Stopped; no document was written.</source>
        <translation>已停止，未写出文档。</translation>
    </message>
    <message>
        <source>There is no block %1. The verb show lists them.</source>
        <translation>没有编号为 %1 的块，可用 show 查看全部编号。</translation>
    </message>
    <message>
        <source>images: %1</source>
        <translation>图像 %1 幅</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>%1 holds several series. Choose one with --uid:
%2</source>
        <translation>%1 中有多个序列。请用 --uid 选择一个：
%2</translation>
    </message>
    <message>
        <source>The images of this series name two patients. Export each patient&apos;s images again.</source>
        <translation>该序列的图像注有两位患者。请分别重新导出每位患者的图像。</translation>
    </message>
    <message>
        <source>%1 holds no series of that UID. It holds:
%2</source>
        <translation>%1 中没有该 UID 的序列。其中有：
%2</translation>
    </message>
    <message>
        <source>The phantom&apos;s description is no JSON object. See lectern-cli phantom --help.</source>
        <translation>模体的描述不是 JSON 对象。请见 lectern-cli phantom --help。</translation>
    </message>
    <message>
        <source>As %1 this document has no part %2. There are: %3.</source>
        <translation>此文档的 %1 格式没有 %2 部分。现有：%3。</translation>
    </message>
    <message>
        <source>There is no format %1 for this document. There are: %2.</source>
        <translation>此文档没有格式 %1。现有：%2。</translation>
    </message>
    <message>
        <source>%1 is no report. Contradictions are looked for in reports; give one, or a text with --text.</source>
        <translation>%1 不是报告。矛盾检查针对报告；请给出一份报告，或用 --text 给出文本。</translation>
    </message>
    <message>
        <source>The facts are no JSON object. See lectern-cli report draft --help.</source>
        <translation>事实文件不是 JSON 对象。请见 lectern-cli report draft --help。</translation>
    </message>
</context>
<context>
    <name>lectern::DiskFiles</name>
    <message>
        <source>“%1” does not hold one series of images that could be meant. Choose the series in “New report”.</source>
        <translation>无法确定“%1”中的哪个序列。请在“新建报告”中选择序列。</translation>
    </message>
</context>
<context>
    <name>lectern::DraftJob</name>
    <message>
        <source>%1, on this computer</source>
        <translation>%1，在本机运行</translation>
    </message>
    <message>
        <source>Wordings by our rules of variety; a larger model would choose in Chinese</source>
        <translation>句式按变化规则选定；更大的模型可在中文中选择</translation>
    </message>
    <message>
        <source>Draft “%1”</source>
        <translation>起草“%1”</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Wordings by our rules of variety. %1</source>
        <translation>用语由变化规则选定。%1</translation>
    </message>
</context>
<context>
    <name>lectern::SentenceWords</name>
    <message>
        <source>%1 does not know Chinese. A larger model would word it.</source>
        <translation>%1 不懂中文，需要更大的模型才能改写。</translation>
    </message>
    <message>
        <source>%1 does not know English. Another model would word it.</source>
        <translation>%1 不懂英文，需要换一个模型才能改写。</translation>
    </message>
</context>
<context>
    <name>lectern::document::Commands</name>
    <message>
        <source>This block is no longer in the document. Undo to get it back.</source>
        <translation>此块已不在文档中，可撤销以恢复。</translation>
    </message>
    <message>
        <source>This block is locked. Unlock it to change it.</source>
        <translation>此块已锁定，解锁后可修改。</translation>
    </message>
    <message>
        <source>This part of the block is no longer there.</source>
        <translation>块中已没有这一部分。</translation>
    </message>
    <message>
        <source>Change the head of the document</source>
        <translation>修改文档信息</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>添加来源</translation>
    </message>
    <message>
        <source>Add picture or clip</source>
        <translation>添加图片或片段</translation>
    </message>
    <message>
        <source>The picture or clip is larger than 32 MB. Make it smaller, or link to it instead.</source>
        <translation>图片或片段超过 32 MB。请缩小，或改为链接。</translation>
    </message>
    <message>
        <source>Restore version</source>
        <translation>恢复版本</translation>
    </message>
    <message>
        <source>This place is no longer in the document.</source>
        <translation>文档中已没有这个位置。</translation>
    </message>
    <message>
        <source>Insert block</source>
        <translation>插入块</translation>
    </message>
    <message>
        <source>Remove block</source>
        <translation>删除块</translation>
    </message>
    <message>
        <source>Move block</source>
        <translation>移动块</translation>
    </message>
    <message>
        <source>Redraft block</source>
        <translation>重新起草</translation>
    </message>
    <message>
        <source>Change block</source>
        <translation>修改块</translation>
    </message>
    <message>
        <source>Change properties</source>
        <translation>修改属性</translation>
    </message>
    <message>
        <source>Lock block</source>
        <translation>锁定块</translation>
    </message>
    <message>
        <source>Unlock block</source>
        <translation>解锁块</translation>
    </message>
    <message>
        <source>Insert picture</source>
        <translation>插入图片</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>This text is one line. Add a block below instead.</source>
        <translation>这里只能写一行，请在下方添加块。</translation>
    </message>
    <message>
        <source>Split paragraph</source>
        <translation>拆分段落</translation>
    </message>
    <message>
        <source>End list</source>
        <translation>结束列表</translation>
    </message>
    <message>
        <source>New list item</source>
        <translation>新列表项</translation>
    </message>
    <message>
        <source>There is no text before this to join with.</source>
        <translation>前面没有可合并的文字。</translation>
    </message>
    <message>
        <source>Join paragraphs</source>
        <translation>合并段落</translation>
    </message>
    <message>
        <source>Join list items</source>
        <translation>合并列表项</translation>
    </message>
    <message>
        <source>Take item out of list</source>
        <translation>移出列表</translation>
    </message>
    <message>
        <source>This block cannot become text. Insert a new block instead.</source>
        <translation>此块不能改为文字，请插入新块。</translation>
    </message>
    <message>
        <source>Change type of block</source>
        <translation>更改块类型</translation>
    </message>
    <message>
        <source>The table has no such row or column, or only this one.</source>
        <translation>表格没有这一行或列，或只剩这一个。</translation>
    </message>
    <message>
        <source>Insert row</source>
        <translation>插入行</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Insert column</source>
        <translation>插入列</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>删除列</translation>
    </message>
    <message>
        <source>This place is no longer in the text.</source>
        <translation>文字中已没有这个位置。</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>编辑文字</translation>
    </message>
    <message>
        <source>Change format</source>
        <translation>更改格式</translation>
    </message>
    <message>
        <source>Put in proposal</source>
        <translation>采用建议</translation>
    </message>
    <message>
        <source>Take back block</source>
        <translation>恢复此块</translation>
    </message>
    <message>
        <source>Move blocks</source>
        <translation>移动块</translation>
    </message>
    <message>
        <source>This knowledge point is no longer in the document. Undo to get it back.</source>
        <translation>文档中已没有这个知识点，撤销即可恢复。</translation>
    </message>
    <message>
        <source>A knowledge point needs a name. Type one.</source>
        <translation>知识点需要名称，请输入。</translation>
    </message>
    <message>
        <source>There is a point “%1” already. Choose another name.</source>
        <translation>已有知识点“%1”，请换一个名称。</translation>
    </message>
    <message>
        <source>New knowledge point</source>
        <translation>新建知识点</translation>
    </message>
    <message>
        <source>Delete knowledge point</source>
        <translation>删除知识点</translation>
    </message>
    <message>
        <source>There is a point “%1” already. Merge the two, or choose another name.</source>
        <translation>已有知识点“%1”。请合并两者，或换一个名称。</translation>
    </message>
    <message>
        <source>Rename knowledge point</source>
        <translation>重命名知识点</translation>
    </message>
    <message>
        <source>Change definition</source>
        <translation>修改定义</translation>
    </message>
    <message>
        <source>A point cannot come before itself. Choose another one.</source>
        <translation>知识点不能以自身为前提，请选择另一个。</translation>
    </message>
    <message>
        <source>This would go in a circle, as these already build on each other: %1. Take one of those prerequisites out first.</source>
        <translation>这样会形成循环，以下知识点已依次依赖：%1。请先去掉其中一条前提。</translation>
    </message>
    <message>
        <source>Draw prerequisite</source>
        <translation>添加前提</translation>
    </message>
    <message>
        <source>Remove prerequisite</source>
        <translation>去掉前提</translation>
    </message>
    <message>
        <source>“%1” lies between the two, so they cannot be one point. Take one of its prerequisites out first.</source>
        <translation>“%1”位于两者之间，无法合并。请先去掉它的一条前提。</translation>
    </message>
    <message>
        <source>Merge knowledge points</source>
        <translation>合并知识点</translation>
    </message>
    <message>
        <source>Add chapter</source>
        <translation>添加教材</translation>
    </message>
    <message>
        <source>Only items of a list have a level.</source>
        <translation>只有列表项才有层级。</translation>
    </message>
    <message>
        <source>Item deeper</source>
        <translation>下移一级</translation>
    </message>
    <message>
        <source>Item less deep</source>
        <translation>上移一级</translation>
    </message>
    <message>
        <source>Remove picture or clip</source>
        <translation>移除图片或片段</translation>
    </message>
</context>
<context>
    <name>lectern::document::DraftWriter</name>
    <message>
        <source>Draft lesson</source>
        <translation>起草教案</translation>
    </message>
</context>
<context>
    <name>lectern::plots::PlotView</name>
    <message>
        <source>Plot</source>
        <translation>图线</translation>
    </message>
    <message>
        <source>Values of the plot: %1</source>
        <translation>图线数据：%1</translation>
    </message>
</context>
<context>
    <name>lectern::spelling::SpellingService</name>
    <message>
        <source>The word was not added: the file %1 cannot be written. Free room on the disk or change its rights.</source>
        <translation>未能添加该词：无法写入文件 %1。请腾出磁盘空间或更改文件权限。</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ActionRegistry</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>%1 belongs to the system or to input methods. Choose another one.</source>
        <translation>%1 由系统或输入法占用，请换一个。</translation>
    </message>
    <message>
        <source>%1 already means “%2”. Choose another one, or change that first.</source>
        <translation>%1 已用于“%2”。请换一个，或先改那一个。</translation>
    </message>
    <message>
        <source>New lesson…</source>
        <translation>新建教案…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>保留此版本</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>教案</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一窗格</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>默认文字大小</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Knowledge points</source>
        <translation>知识点</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>New report…</source>
        <translation>新建报告…</translation>
    </message>
    <message>
        <source>Close document</source>
        <translation>关闭文档</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Normal sentences…</source>
        <translation>正常描述…</translation>
    </message>
</context>
<context>
    <name>lectern::ui::BlockView</name>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>教案</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Chinese plan</source>
        <translation>教案</translation>
    </message>
    <message>
        <source>5E plan</source>
        <translation>5E 教学设计</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
</context>
<context>
    <name>lectern::ui::CaptionLine</name>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ChipRow</name>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n 种来源</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
</context>
<context>
    <name>lectern::ui::CommandPalette</name>
    <message>
        <source>No match. Searched commands, titles and text.</source>
        <translation>没有匹配结果，已搜索命令、标题和正文。</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Find or do anything</source>
        <translation>查找或执行命令</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
</context>
<context>
    <name>lectern::ui::DefinitionField</name>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Write what it means.</source>
        <translation>在此写下定义。</translation>
    </message>
    <message>
        <source>Ctrl+Return puts it in, Esc takes it back.</source>
        <translation>Ctrl+Return 确认，Esc 还原。</translation>
    </message>
</context>
<context>
    <name>lectern::ui::DifferenceCard</name>
    <message>
        <source>Added since</source>
        <translation>之后新增</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Removed since</source>
        <translation>之后删除</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>找回</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>之后修改</translation>
    </message>
    <message>
        <source>Take this block back</source>
        <translation>恢复此块</translation>
    </message>
    <message>
        <source>Moved since</source>
        <translation>之后移动</translation>
    </message>
    <message>
        <source>The words are the same; their form, place or properties differ.</source>
        <translation>文字相同，格式、出处或属性不同。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show on the page: %1</source>
        <translation>在页面中显示：%1</translation>
    </message>
</context>
<context>
    <name>lectern::ui::DocumentFlow</name>
    <message>
        <source>This version is kept. You can return to it at any time.</source>
        <translation>此版本已保留，可随时返回。</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>A copy was saved.</source>
        <translation>副本已保存。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Exported to “%1”.</source>
        <translation>已导出到“%1”。</translation>
    </message>
    <message>
        <source>Reading “%1” for knowledge points…</source>
        <translation>正在从“%1”中提取知识点…</translation>
    </message>
    <message>
        <source>No term is defined in this chapter, so no point was added.</source>
        <translation>这份教材中没有找到术语的定义，未添加知识点。</translation>
    </message>
    <message numerus="yes">
        <source>%n new point(s) from the chapter.</source>
        <translation>
            <numerusform>从教材中新增 %n 个知识点。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送往打印机。</translation>
    </message>
    <message>
        <source>Reading for “%1”…</source>
        <translation>正在为“%1”阅读资料…</translation>
    </message>
    <message>
        <source>Open a document</source>
        <translation>打开文档</translation>
    </message>
    <message>
        <source>Reading and measuring the images…</source>
        <translation>正在读取并测量影像…</translation>
    </message>
    <message>
        <source>Making the sample study; the first time takes some seconds…</source>
        <translation>正在生成示例检查，首次需要数秒…</translation>
    </message>
    <message>
        <source>One patient?</source>
        <translation>是同一患者吗？</translation>
    </message>
    <message>
        <source>Nothing was drafted. Go on only if all of it is of the patient on the images.</source>
        <translation>尚未起草。仅当全部资料都属于影像中的患者时才继续。</translation>
    </message>
    <message>
        <source>It is the same patient</source>
        <translation>是同一患者</translation>
    </message>
    <message>
        <source>“%1” is not there. Look for its name, or whether it was moved.</source>
        <translation>找不到“%1”。请核对名称，或看看它是否被移动过。</translation>
    </message>
</context>
<context>
    <name>lectern::ui::DraftRow</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Keeps the finished blocks (Esc)</source>
        <translation>保留已完成的块（Esc）</translation>
    </message>
</context>
<context>
    <name>lectern::ui::EditorController</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>粗体</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>斜体</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Delete block</source>
        <translation>删除块</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Rephrase</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>Show source</source>
        <translation>查看来源</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Just a slash</source>
        <translation>只输入斜杠</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>检查拼写</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>项目符号列表</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>编号列表</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Kind of text</source>
        <translation>文字类型</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>粘贴为纯文本</translation>
    </message>
</context>
<context>
    <name>lectern::ui::EmptyGraph</name>
    <message>
        <source>Drop a chapter to find its knowledge points, or draw the first one.</source>
        <translation>拖入教材以提取知识点，或手动添加第一个。</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ExperimentPlayer</name>
    <message>
        <source>Experiment player: %1</source>
        <translation>实验播放器：%1</translation>
    </message>
    <message>
        <source>The narration is being spoken.</source>
        <translation>正在合成讲解声音。</translation>
    </message>
    <message>
        <source>The narration is heard at normal speed only.</source>
        <translation>只有正常速度下才有讲解声音。</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>选择位置…</translation>
    </message>
    <message>
        <source>It is written whole and has no pages.</source>
        <translation>整份写出，没有分页。</translation>
    </message>
    <message>
        <source>The pages are shown as they will be written.</source>
        <translation>所示页面即写出的样子。</translation>
    </message>
    <message>
        <source>The pages are shown as in a PDF; in this format they break elsewhere.</source>
        <translation>页面按 PDF 显示；此格式的分页位置会有所不同。</translation>
    </message>
</context>
<context>
    <name>lectern::ui::FactsPanel</name>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Nodule %1</source>
        <translation>结节 %1</translation>
    </message>
    <message>
        <source>Lobe</source>
        <translation>肺叶</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>边缘</translation>
    </message>
    <message>
        <source>Its finding was edited and stays as you wrote it.</source>
        <translation>该结节的描述已被修改，保持原样。</translation>
    </message>
    <message>
        <source>Put into the findings</source>
        <translation>写入影像所见</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source> years</source>
        <translation> 岁</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Risk group</source>
        <translation>风险分组</translation>
    </message>
    <message>
        <source>one</source>
        <translation>单发</translation>
    </message>
    <message>
        <source>several</source>
        <translation>多发</translation>
    </message>
    <message>
        <source>Nodules in all</source>
        <translation>结节数目</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Known cancer</source>
        <translation>已知肿瘤</translation>
    </message>
    <message>
        <source>Immunosuppressed</source>
        <translation>免疫抑制</translation>
    </message>
    <message>
        <source>Found by chance</source>
        <translation>偶然发现</translation>
    </message>
    <message>
        <source>Change a fact</source>
        <translation>修改事实</translation>
    </message>
    <message>
        <source>Name a measurement</source>
        <translation>命名测量</translation>
    </message>
    <message>
        <source>Move a finding</source>
        <translation>移动所见</translation>
    </message>
</context>
<context>
    <name>lectern::ui::FindBar</name>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>没有匹配</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in locked blocks stay(s)</source>
        <translation>
            <numerusform>锁定的块中 %n 处未替换</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::FlagCard</name>
    <message>
        <source>Sides disagree</source>
        <translation>左右不一致</translation>
    </message>
    <message>
        <source>Numbers disagree</source>
        <translation>数值不一致</translation>
    </message>
    <message>
        <source>Units disagree</source>
        <translation>单位不一致</translation>
    </message>
    <message>
        <source>Said and denied</source>
        <translation>前后矛盾</translation>
    </message>
    <message>
        <source>Not in the impression</source>
        <translation>“印象”中未提及</translation>
    </message>
    <message>
        <source>Not in the findings</source>
        <translation>“影像所见”中未提及</translation>
    </message>
    <message>
        <source>Not as measured</source>
        <translation>与测量不符</translation>
    </message>
    <message>
        <source>Not as the source says</source>
        <translation>与来源不符</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>已保留：%1</translation>
    </message>
    <message>
        <source>Change to “%1”</source>
        <translation>改为“%1”</translation>
    </message>
    <message>
        <source>Show both places</source>
        <translation>显示两处</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>显示位置</translation>
    </message>
    <message>
        <source>Keep, with a reason</source>
        <translation>说明理由并保留</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Why it is right as it stands</source>
        <translation>为什么这样写是对的</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>Other images</source>
        <translation>图像不同</translation>
    </message>
</context>
<context>
    <name>lectern::ui::FlagsPanel</name>
    <message>
        <source>Flags</source>
        <translation>提示</translation>
    </message>
    <message numerus="yes">
        <source>No contradiction found by %n rule(s). Still read it through.</source>
        <translation>
            <numerusform>%n 条规则未发现矛盾，仍请通读。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::GraphPage</name>
    <message>
        <source>New point</source>
        <translation>新建知识点</translation>
    </message>
    <message>
        <source>Draw edge</source>
        <translation>连线</translation>
    </message>
    <message>
        <source>Show passage</source>
        <translation>查看原文</translation>
    </message>
    <message>
        <source>Merge points…</source>
        <translation>合并知识点…</translation>
    </message>
    <message>
        <source>Delete point</source>
        <translation>删除知识点</translation>
    </message>
    <message>
        <source>Fit the graph</source>
        <translation>图谱适合窗口</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>图谱</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>List of points</source>
        <translation>知识点列表</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>知识点</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>No passage: you added this point.</source>
        <translation>没有原文：此知识点由你添加。</translation>
    </message>
    <message>
        <source>Select a point to see where it is said.</source>
        <translation>选中一个知识点，查看原文出处。</translation>
    </message>
    <message>
        <source>Delete edge</source>
        <translation>删除连线</translation>
    </message>
    <message>
        <source>Choose the point that must come first.</source>
        <translation>请选择应当先学的知识点。</translation>
    </message>
    <message>
        <source>Choose the point that builds on “%1”.</source>
        <translation>请选择以“%1”为前提的知识点。</translation>
    </message>
    <message>
        <source>Choose the point that “%1” goes into.</source>
        <translation>请选择要把“%1”并入的知识点。</translation>
    </message>
    <message>
        <source>%1: knowledge points</source>
        <translation>%1：知识点</translation>
    </message>
    <message>
        <source>Knowledge points</source>
        <translation>知识点</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n 个知识点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prerequisite(s)</source>
        <translation>
            <numerusform>%n 条前提</numerusform>
        </translation>
    </message>
    <message>
        <source>no cycle</source>
        <translation>无循环</translation>
    </message>
    <message numerus="yes">
        <source>%n cycle(s)</source>
        <translation>
            <numerusform>%n 处循环</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::GraphPane</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Zoom: %1%</source>
        <translation>缩放：%1%</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Dashed edge: drawn by you. Solid edge: found in the chapter.</source>
        <translation>虚线：由你添加。实线：教材中找到。</translation>
    </message>
</context>
<context>
    <name>lectern::ui::GraphPrompt</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name of the new point</source>
        <translation>新知识点的名称</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>lectern::ui::GraphView</name>
    <message>
        <source>Graph of the knowledge points</source>
        <translation>知识点图谱</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1, level %2</source>
        <translation>%1，第 %2 级</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>前提：%1</translation>
    </message>
    <message>
        <source>leads to %1</source>
        <translation>后续：%1</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>暂无数据</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>第 %1 级</translation>
    </message>
</context>
<context>
    <name>lectern::ui::HeadingField</name>
    <message>
        <source>Name of the point</source>
        <translation>知识点名称</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ImagePane</name>
    <message>
        <source>Axial</source>
        <translation>轴位</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>冠状位</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>矢状位</translation>
    </message>
    <message>
        <source>Slice %1 of %2, W %3 L %4</source>
        <translation>第 %1 层，共 %2 层，窗宽 %3，窗位 %4</translation>
    </message>
    <message>
        <source>Draw on the acquired slices.</source>
        <translation>请在原始层面上绘制。</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 cm</translation>
    </message>
    <message>
        <source>Slice %1 of %2</source>
        <translation>第 %1 层 / 共 %2 层</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 %2 mm</source>
        <translation>%1 %2 mm</translation>
    </message>
    <message>
        <source>Key image</source>
        <translation>关键图像</translation>
    </message>
    <message>
        <source>Slab %1 mm, maximum</source>
        <translation>厚层 %1 mm，最大值</translation>
    </message>
    <message>
        <source>Slab %1 mm, mean</source>
        <translation>厚层 %1 mm，平均值</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>反色</translation>
    </message>
    <message>
        <source>W %1  L %2</source>
        <translation>W %1  L %2</translation>
    </message>
    <message>
        <source>Zoom %1×</source>
        <translation>缩放 %1×</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ImportModelDialog</name>
    <message>
        <source>Looking at the file…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>导入模型</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>It knows English</source>
        <translation>掌握英文</translation>
    </message>
    <message>
        <source>It knows Chinese</source>
        <translation>掌握中文</translation>
    </message>
    <message>
        <source>It knows</source>
        <translation>掌握语言</translation>
    </message>
    <message>
        <source>It chooses among true wordings only in the languages that are ticked.</source>
        <translation>只在勾选的语言中挑选用语。</translation>
    </message>
    <message>
        <source>%1 will be copied into your own folder of models.</source>
        <translation>%1 将复制到你自己的模型文件夹。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>The file names none. Look where it comes from.</source>
        <translation>文件中没有注明，请到来源处查看。</translation>
    </message>
</context>
<context>
    <name>lectern::ui::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>关闭检查器</translation>
    </message>
</context>
<context>
    <name>lectern::ui::JobRow</name>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停（空格键）</translation>
    </message>
    <message>
        <source>Stop (Delete)</source>
        <translation>停止（Delete 键）</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>%1 的进度</translation>
    </message>
    <message>
        <source>Go on (Space)</source>
        <translation>继续（空格键）</translation>
    </message>
    <message>
        <source>Go on: %1</source>
        <translation>继续：%1</translation>
    </message>
    <message>
        <source>Pause: %1</source>
        <translation>暂停：%1</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>停止：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>继续运行</translation>
    </message>
</context>
<context>
    <name>lectern::ui::JobsDrawer</name>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>没有正在运行的任务。</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>清除已结束的任务</translation>
    </message>
    <message>
        <source>Close the jobs (Esc)</source>
        <translation>关闭任务列表（Esc）</translation>
    </message>
    <message>
        <source>“%1” is no longer there. Export it again.</source>
        <translation>“%1”已不在原处，请重新导出。</translation>
    </message>
    <message>
        <source>No program opens “%1”. Show it in its folder instead.</source>
        <translation>没有程序能打开“%1”，请改为在文件夹中显示。</translation>
    </message>
    <message>
        <source>The folder could not be shown: %1</source>
        <translation>无法显示文件夹：%1</translation>
    </message>
</context>
<context>
    <name>lectern::ui::KeepNormalFlow</name>
    <message>
        <source>Kept as your normal sentence for “%1”.</source>
        <translation>已存为“%1”的正常描述。</translation>
    </message>
    <message>
        <source>Kept as your normal sentence for “%1”, in the place of “%2”</source>
        <translation>已存为“%1”的正常描述，取代“%2”</translation>
    </message>
</context>
<context>
    <name>lectern::ui::KeyImageFlow</name>
    <message>
        <source>Key image</source>
        <translation>关键图像</translation>
    </message>
    <message>
        <source>Slice %1, W %2 L %3</source>
        <translation>第 %1 层，窗宽 %2 窗位 %3</translation>
    </message>
</context>
<context>
    <name>lectern::ui::LessonPage</name>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Find or do anything</source>
        <translation>查找或执行命令</translation>
    </message>
    <message numerus="yes">
        <source>Drafting: %n block(s)</source>
        <translation>
            <numerusform>正在起草：已完成 %n 块</numerusform>
        </translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>lectern::ui::LibraryPage</name>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Search titles and text</source>
        <translation>搜索标题和正文</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 个文档</numerusform>
        </translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Drafts to finish</source>
        <translation>未完成的草稿</translation>
    </message>
    <message>
        <source>What are you preparing?</source>
        <translation>准备什么内容？</translation>
    </message>
    <message>
        <source>Type a topic, or drop a chapter: EPUB, PDF, DOCX, HTML, Markdown.</source>
        <translation>输入课题，或拖入一章教材：EPUB、PDF、DOCX、HTML、Markdown。</translation>
    </message>
    <message>
        <source>Nothing here yet. Type a topic or drop a chapter.</source>
        <translation>这里还没有文档。输入课题，或拖入一章教材。</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>开始页</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>试用样章</translation>
    </message>
    <message>
        <source>Drop a DICOM folder with the clinical text. It stays on this computer.</source>
        <translation>拖入 DICOM 文件夹和临床资料，数据只留在本机。</translation>
    </message>
    <message>
        <source>Go on with a document from this computer.</source>
        <translation>继续编辑本机上的文档。</translation>
    </message>
</context>
<context>
    <name>lectern::ui::MainWindow</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message numerus="yes">
        <source>%n running or waiting</source>
        <translation>
            <numerusform>%n 个正在运行或等待</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::MarkFields</name>
    <message>
        <source>What it is</source>
        <translation>所测为何</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>不归入任何标题</translation>
    </message>
    <message>
        <source>%1, %2 Two axes · %3</source>
        <translation>%1、%2 双径 · %3</translation>
    </message>
</context>
<context>
    <name>lectern::ui::MeasureFlow</name>
    <message>
        <source>Move a measurement</source>
        <translation>移动测量</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Remove a measurement</source>
        <translation>移除测量</translation>
    </message>
</context>
<context>
    <name>lectern::ui::MeasurementModel</name>
    <message>
        <source>Measurement</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>不确定度</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>层面</translation>
    </message>
    <message>
        <source>In report</source>
        <translation>报告引用</translation>
    </message>
</context>
<context>
    <name>lectern::ui::MeasurementTable</name>
    <message>
        <source>Measurements</source>
        <translation>测量结果</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ModelCard</name>
    <message>
        <source>Its file is not on this computer. Install Lectern again, or import it.</source>
        <translation>本机没有此文件。请重新安装 Lectern，或导入该模型。</translation>
    </message>
    <message>
        <source>is being compared with its digest</source>
        <translation>正在核对摘要</translation>
    </message>
    <message>
        <source>as it was imported (SHA-256 compared)</source>
        <translation>与导入时一致（已核对 SHA-256）</translation>
    </message>
    <message>
        <source>as it was published (SHA-256 compared)</source>
        <translation>与发布时一致（已核对 SHA-256）</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>From the next draft on</source>
        <translation>从下一次起草开始生效</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>能做什么</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>The file names none. Look where it comes from.</source>
        <translation>文件中没有注明，请到来源处查看。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Delete its %1 from this computer?</source>
        <translation>从本机删除它的 %1？</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ModelsPage</name>
    <message>
        <source>Import a model file…</source>
        <translation>导入模型文件…</translation>
    </message>
    <message>
        <source>Import a model folder…</source>
        <translation>导入模型文件夹…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>A model chooses which of the true sentences reads best. It runs on this computer and sends nothing away.</source>
        <translation>模型从正确的句子中挑选读起来最好的一句。它在本机运行，不向外发送任何内容。</translation>
    </message>
    <message>
        <source>Drop a GGUF file or the folder of a model here to import it.</source>
        <translation>把 GGUF 文件或模型文件夹拖到这里即可导入。</translation>
    </message>
    <message>
        <source>%1, on this computer</source>
        <translation>%1，在本机运行</translation>
    </message>
    <message>
        <source>Nothing sent</source>
        <translation>未发送任何内容</translation>
    </message>
    <message>
        <source>This computer has %1 of memory, %2 are free.</source>
        <translation>本机内存 %1，可用 %2。</translation>
    </message>
    <message>
        <source>Import a model file</source>
        <translation>导入模型文件</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>模型 (*.gguf)</translation>
    </message>
    <message>
        <source>Import a model folder</source>
        <translation>导入模型文件夹</translation>
    </message>
</context>
<context>
    <name>lectern::ui::NewLessonDialog</name>
    <message>
        <source>New lesson</source>
        <translation>新建教案</translation>
    </message>
    <message>
        <source>Newton’s third law</source>
        <translation>牛顿第三定律</translation>
    </message>
    <message>
        <source>5E plan</source>
        <translation>5E 教学设计</translation>
    </message>
    <message>
        <source>Chinese plan (教案)</source>
        <translation>教案</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>课题</translation>
    </message>
    <message>
        <source>Choose chapters…</source>
        <translation>选择教材…</translation>
    </message>
    <message>
        <source>or drop them here</source>
        <translation>或拖到这里</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>教材</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>体例</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Without a chapter, the chapters that come with Lectern are searched for the topic.</source>
        <translation>未选教材时，在 Lectern 自带的样章中查找课题。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>起草</translation>
    </message>
    <message>
        <source>“%1” cannot be read as a chapter. Use one of: %2.</source>
        <translation>“%1”不能作为教材读取。可用格式：%2。</translation>
    </message>
    <message>
        <source>Chapters (%1)</source>
        <translation>教材（%1）</translation>
    </message>
    <message>
        <source>Choose chapters</source>
        <translation>选择教材</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>移除“%1”</translation>
    </message>
</context>
<context>
    <name>lectern::ui::NewReportDialog</name>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n 幅图像</numerusform>
        </translation>
    </message>
    <message>
        <source>New report</source>
        <translation>新建报告</translation>
    </message>
    <message>
        <source>A drafting aid, not a medical device. The images stay where they are and nothing leaves this computer.</source>
        <translation>辅助起草工具，不是医疗器械。影像留在原处，数据不会离开本机。</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>起草</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Clinical text</source>
        <translation>临床资料</translation>
    </message>
    <message>
        <source>Question, history, findings to keep: typed, pasted or dropped</source>
        <translation>检查目的、病史、需保留的所见：可输入、粘贴或拖入</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>Text file</source>
        <translation>文本文件</translation>
    </message>
    <message>
        <source>Choose a clinical text</source>
        <translation>选择临床资料</translation>
    </message>
    <message>
        <source>Report before</source>
        <translation>既往报告</translation>
    </message>
    <message>
        <source>Choose the report before</source>
        <translation>选择既往报告</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Drop a DICOM folder, a ZIP file or images here</source>
        <translation>将 DICOM 文件夹、ZIP 文件或图像拖到这里</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Choose a DICOM folder</source>
        <translation>选择 DICOM 文件夹</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Choose a ZIP or DICOM file</source>
        <translation>选择 ZIP 或 DICOM 文件</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md *.docx *.pdf *.html *.htm)</source>
        <translation>文本 (*.txt *.md *.docx *.pdf *.html *.htm)</translation>
    </message>
    <message>
        <source>Looking for series…</source>
        <translation>正在查找序列…</translation>
    </message>
    <message>
        <source>No image of it could be read. Choose another place.</source>
        <translation>其中没有可读取的图像，请另选位置。</translation>
    </message>
    <message>
        <source>As fits the series</source>
        <translation>按序列自动选择</translation>
    </message>
    <message>
        <source>The images of this series name two patients. Export each patient’s images again, or choose another series.</source>
        <translation>该序列的图像属于两位患者。请分别重新导出，或选择其他序列。</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>format of a date</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Normal sentences…</source>
        <translation>正常描述…</translation>
    </message>
    <message>
        <source>With your own normal sentences: %1</source>
        <translation>使用自己的正常描述：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between organs</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>lectern::ui::NormalRow</name>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove the sentence</source>
        <translation>删除该句</translation>
    </message>
    <message>
        <source>Write a sentence. An empty line is not kept.</source>
        <translation>写一句话。空行不会保存。</translation>
    </message>
    <message>
        <source>Or: %1</source>
        <translation>或：%1</translation>
    </message>
    <message>
        <source>Left out beside: %1</source>
        <translation>遇以下情况略去：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between findings</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>lectern::ui::NormalsDialog</name>
    <message>
        <source>Normal sentences</source>
        <translation>正常描述</translation>
    </message>
    <message>
        <source>What a new report says of an organ as long as nothing speaks against it; no image is read for it. Your own sentences take the place of the template’s, in every report that you begin in this window.</source>
        <translation>没有相反依据时，新报告对各部位的描述；这些句子不来自图像。自己的句子会取代模板的句子，用于在此窗口新建的每一份报告。</translation>
    </message>
    <message>
        <source>Sentences by organ</source>
        <translation>按部位列出的句子</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>All back to the template</source>
        <translation>全部恢复为模板</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>This template lists no organs: nothing stands in its findings by itself.</source>
        <translation>此模板不分部位，影像所见中没有预设的句子。</translation>
    </message>
    <message>
        <source>Import normal sentences</source>
        <translation>导入正常描述</translation>
    </message>
    <message>
        <source>Text files (*.txt);;All files (*)</source>
        <translation>文本文件 (*.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Read from “%1”.</source>
        <translation>已从“%1”读入。</translation>
    </message>
    <message>
        <source>“%1” was not imported. %2</source>
        <translation>未导入“%1”。%2</translation>
    </message>
    <message>
        <source>Export normal sentences</source>
        <translation>导出正常描述</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Exported to “%1”.</source>
        <translation>已导出到“%1”。</translation>
    </message>
</context>
<context>
    <name>lectern::ui::NormalsEditing</name>
    <message>
        <source>Typing</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Add a sentence</source>
        <translation>添加一句</translation>
    </message>
    <message>
        <source>Remove a sentence</source>
        <translation>删除一句</translation>
    </message>
    <message>
        <source>Move a sentence</source>
        <translation>移动一句</translation>
    </message>
    <message>
        <source>Back to the template</source>
        <translation>恢复为模板</translation>
    </message>
    <message>
        <source>It holds no normal sentence. A line reads “organ: sentence”.</source>
        <translation>其中没有正常描述。每行的形式为“部位：句子”。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2. Choose another place.</source>
        <translation>“%1”无法写入：%2。请换一个位置。</translation>
    </message>
</context>
<context>
    <name>lectern::ui::OrganNormals</name>
    <message>
        <source>Your own</source>
        <translation>自己的</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Back to the template</source>
        <translation>恢复为模板</translation>
    </message>
    <message>
        <source>A new report says nothing of this organ by itself.</source>
        <translation>新报告对该部位没有预设的句子。</translation>
    </message>
    <message>
        <source>Add a sentence</source>
        <translation>添加一句</translation>
    </message>
    <message>
        <source>%1, sentence %2</source>
        <translation>%1，第 %2 句</translation>
    </message>
</context>
<context>
    <name>lectern::ui::OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Where the words come from</source>
        <translation>内容来源</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Met</source>
        <translation>已满足</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待完成</translation>
    </message>
</context>
<context>
    <name>lectern::ui::PageEditor</name>
    <message>
        <source>%1 characters</source>
        <translation>%1 字</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1 词</translation>
    </message>
</context>
<context>
    <name>lectern::ui::PagePreview</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Setting the pages…</source>
        <translation>正在排版…</translation>
    </message>
    <message numerus="yes">
        <source>and %n more page(s)</source>
        <translation>
            <numerusform>另有 %n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::PassageView</name>
    <message>
        <source>Passage in the chapter</source>
        <translation>教材原文</translation>
    </message>
</context>
<context>
    <name>lectern::ui::PictureController</name>
    <message>
        <source>Picture…</source>
        <translation>图片…</translation>
    </message>
    <message>
        <source>Picture in its own size</source>
        <translation>图片按原始大小</translation>
    </message>
    <message>
        <source>Picture a quarter of the text wide</source>
        <translation>图片占文字宽度的四分之一</translation>
    </message>
    <message>
        <source>Picture half as wide as the text</source>
        <translation>图片占文字宽度的一半</translation>
    </message>
    <message>
        <source>Picture three quarters of the text wide</source>
        <translation>图片占文字宽度的四分之三</translation>
    </message>
    <message>
        <source>Picture as wide as the text</source>
        <translation>图片与文字同宽</translation>
    </message>
    <message>
        <source>Insert pictures</source>
        <translation>插入图片</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>lectern::ui::PlayerBar</name>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Narration</source>
        <translation>讲解声音</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>文字稿</translation>
    </message>
    <message>
        <source>Data table</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>大窗口</translation>
    </message>
    <message>
        <source>Position in the film</source>
        <translation>播放位置</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Turn the narration off</source>
        <translation>关闭讲解声音</translation>
    </message>
    <message>
        <source>Turn the narration on</source>
        <translation>打开讲解声音</translation>
    </message>
    <message>
        <source>Speed: %1</source>
        <translation>速度：%1</translation>
    </message>
</context>
<context>
    <name>lectern::ui::PointInspector</name>
    <message>
        <source>Select a point to see what it means and where it is said.</source>
        <translation>选中一个知识点，查看定义和原文出处。</translation>
    </message>
    <message>
        <source>Knowledge point</source>
        <translation>知识点</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>第 %1 级</translation>
    </message>
    <message>
        <source>drawn by you</source>
        <translation>由你添加</translation>
    </message>
    <message>
        <source>found</source>
        <translation>教材</translation>
    </message>
    <message>
        <source>Must come before</source>
        <translation>先学</translation>
    </message>
    <message>
        <source>Nothing: a lesson can begin with it.</source>
        <translation>无前提，可以从这里讲起。</translation>
    </message>
    <message>
        <source>Remove “%1” as a prerequisite</source>
        <translation>去掉前提“%1”</translation>
    </message>
    <message>
        <source>%1: not a point of this lesson</source>
        <translation>%1：不是本课的知识点</translation>
    </message>
    <message>
        <source>Builds on it</source>
        <translation>后续知识点</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>暂无。</translation>
    </message>
    <message>
        <source>In the chapter</source>
        <translation>教材原文</translation>
    </message>
    <message>
        <source>No passage: you added this point.</source>
        <translation>没有原文：此知识点由你添加。</translation>
    </message>
    <message>
        <source>In the lesson</source>
        <translation>课中使用</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>习题</translation>
    </message>
    <message>
        <source>No block uses it yet.</source>
        <translation>还没有内容块用到它。</translation>
    </message>
</context>
<context>
    <name>lectern::ui::PointList</name>
    <message>
        <source>No match. Searched names and definitions.</source>
        <translation>没有匹配结果，已搜索名称和定义。</translation>
    </message>
    <message>
        <source>Find a point</source>
        <translation>查找知识点</translation>
    </message>
    <message>
        <source>Knowledge points</source>
        <translation>知识点</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n 个知识点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n 份来源</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>lectern::ui::PointTable</name>
    <message>
        <source>Table of the knowledge points</source>
        <translation>知识点表格</translation>
    </message>
</context>
<context>
    <name>lectern::ui::PointTableModel</name>
    <message>
        <source>%1, level %2</source>
        <translation>%1，第 %2 级</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>知识点</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Must come before</source>
        <translation>先学</translation>
    </message>
    <message>
        <source>Builds on it</source>
        <translation>后续知识点</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>内容块</translation>
    </message>
</context>
<context>
    <name>lectern::ui::PrintDialog</name>
    <message>
        <source>Whole plan</source>
        <translation>完整教案</translation>
    </message>
    <message>
        <source>Student worksheet, without keys</source>
        <translation>学习单（不含答案）</translation>
    </message>
    <message>
        <source>Answer key</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>On both sides</source>
        <translation>双面打印</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print on both sides</source>
        <translation>双面打印</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>结束页</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Set one up in the system&apos;s settings, or export a PDF.</source>
        <translation>本机没有设置打印机。请在系统设置中添加，或导出 PDF。</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of A4.</source>
        <translation>
            <numerusform>共 %n 页 A4。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>正在查找打印机…</translation>
    </message>
</context>
<context>
    <name>lectern::ui::PropertiesPanel</name>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>教案</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>学科</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Locked: unlock it to change it.</source>
        <translation>已锁定，解锁后可修改。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>知识点</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>对应目标</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ProposalFlow</name>
    <message>
        <source>Put the proposal in</source>
        <translation>采用建议</translation>
    </message>
    <message>
        <source>Sentence %1 of %2</source>
        <translation>第 %1 句，共 %2 句</translation>
    </message>
    <message>
        <source>The model on this computer is wording it. The sentence stays as it is.</source>
        <translation>本机模型正在改写，原句保持不变。</translation>
    </message>
    <message>
        <source>The sentence has changed meanwhile. Rephrase it again.</source>
        <translation>原句已有改动，请重新改写。</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ProposalView</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Take by hand</source>
        <translation>手动采用</translation>
    </message>
    <message>
        <source>See facts</source>
        <translation>查看事实</translation>
    </message>
    <message>
        <source>Keeps the sentence as it is (Esc)</source>
        <translation>保留原句（Esc）</translation>
    </message>
    <message>
        <source>Takes the place of the sentence (Ctrl+Return)</source>
        <translation>替换原句（Ctrl+Return）</translation>
    </message>
    <message>
        <source>Words the sentence once more</source>
        <translation>重新改写这一句</translation>
    </message>
    <message>
        <source>Puts it in as your own words, unchecked</source>
        <translation>作为自己撰写的文字放入，不经核对</translation>
    </message>
    <message>
        <source>Shows what the sentence has to say</source>
        <translation>显示这句话必须说到的内容</translation>
    </message>
    <message>
        <source>It came back to the sentence that stands there.</source>
        <translation>改写结果与原句相同。</translation>
    </message>
    <message>
        <source>Checked: each clause says what the facts say, and nothing else.</source>
        <translation>已核对：每个分句都与事实一致，没有多说。</translation>
    </message>
    <message>
        <source>%1 It was not put in.</source>
        <translation>%1未采用。</translation>
    </message>
    <message>
        <source>Proposal: %1 %2</source>
        <translation>建议：%1 %2</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ProposedLines</name>
    <message>
        <source>Proposed for the report</source>
        <translation>建议写入报告</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>不采纳</translation>
    </message>
</context>
<context>
    <name>lectern::ui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>lectern::ui::RecentRow</name>
    <message>
        <source>file not found</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>draft not finished</source>
        <translation>草稿未完成</translation>
    </message>
    <message numerus="yes">
        <source>Lesson, %n min</source>
        <translation>
            <numerusform>教案，%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>教案</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表移除</translation>
    </message>
    <message>
        <source>now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
</context>
<context>
    <name>lectern::ui::RegionPictures</name>
    <message>
        <source>Pictures of what was measured</source>
        <translation>所测部位的图像</translation>
    </message>
</context>
<context>
    <name>lectern::ui::RephrasePanel</name>
    <message>
        <source>Other wordings</source>
        <translation>其他说法</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>给出建议</translation>
    </message>
    <message>
        <source>Rephrase</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>There is no other true wording of this sentence.</source>
        <translation>这句话没有其他符合事实的说法。</translation>
    </message>
    <message>
        <source>Words it freely; each clause is checked against the facts.</source>
        <translation>自由改写，每个分句都与事实核对。</translation>
    </message>
    <message>
        <source>Last proposal</source>
        <translation>上次的建议</translation>
    </message>
    <message>
        <source>Other true wordings</source>
        <translation>其他符合事实的说法</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ReportFoot</name>
    <message>
        <source>Save preliminary</source>
        <translation>保存初稿</translation>
    </message>
    <message>
        <source>Being drafted</source>
        <translation>正在起草</translation>
    </message>
    <message>
        <source>Draft, not signed</source>
        <translation>草稿，未签发</translation>
    </message>
    <message numerus="yes">
        <source>%n flag(s) to settle.</source>
        <translation>
            <numerusform>有 %n 条提示待处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drafting aid, not a medical device.</source>
        <translation>辅助起草工具，不是医疗器械。</translation>
    </message>
    <message numerus="yes">
        <source>%n standing sentence(s) for which no image was read.</source>
        <translation>
            <numerusform>%n 句常规语句未据影像判读。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::ReportPage</name>
    <message>
        <source>Next field</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>Previous field</source>
        <translation>上一栏</translation>
    </message>
    <message>
        <source>Next flag</source>
        <translation>下一条提示</translation>
    </message>
    <message>
        <source>Previous flag</source>
        <translation>上一条提示</translation>
    </message>
    <message>
        <source>Accept the proposed line</source>
        <translation>采纳建议的一行</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Flags %1</source>
        <translation>提示 %1</translation>
    </message>
    <message>
        <source>Find or do anything</source>
        <translation>查找或执行命令</translation>
    </message>
    <message numerus="yes">
        <source>Drafting: %n block(s)</source>
        <translation>
            <numerusform>正在起草：已完成 %n 块</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slice(s)</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Keep as my normal sentence</source>
        <translation>存为我的正常描述</translation>
    </message>
</context>
<context>
    <name>lectern::ui::SampleCard</name>
    <message>
        <source>Chapter in Chinese, %1 characters</source>
        <translation>中文样章，%1 字</translation>
    </message>
    <message>
        <source>Chapter in English, %1 words</source>
        <translation>英文样章，%1 词</translation>
    </message>
    <message>
        <source>Phantom study, no patient</source>
        <translation>体模检查，无患者</translation>
    </message>
</context>
<context>
    <name>lectern::ui::SceneFields</name>
    <message>
        <source>Mass of %1</source>
        <translation>%1 的质量</translation>
    </message>
    <message>
        <source>Velocity of %1</source>
        <translation>%1 的速度</translation>
    </message>
    <message>
        <source>Spring</source>
        <translation>弹簧</translation>
    </message>
    <message>
        <source>Positive is to the right.</source>
        <translation>向右为正。</translation>
    </message>
    <message>
        <source>Simulated: largest force %1 N at %2 s. Afterwards %3 has %4 m/s and %5 has %6 m/s.</source>
        <translation>模拟结果：%2 s 时力最大，为 %1 N；碰后 %3 的速度为 %4 m/s，%5 为 %6 m/s。</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) state other values:</source>
        <translation>
            <numerusform>有 %n 处仍写着原来的数值：</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to this block</source>
        <translation>转到该内容块</translation>
    </message>
    <message>
        <source>Put the present values in</source>
        <translation>换成现在的数值</translation>
    </message>
    <message>
        <source>Put in the values of the experiment</source>
        <translation>换成实验的数值</translation>
    </message>
</context>
<context>
    <name>lectern::ui::SeriesFlow</name>
    <message>
        <source>Kernel %1</source>
        <translation>重建核 %1</translation>
    </message>
    <message>
        <source>%1 mm slices</source>
        <translation>层厚 %1 mm</translation>
    </message>
    <message>
        <source>Reading the images…</source>
        <translation>正在读取影像…</translation>
    </message>
    <message>
        <source>This report has no series.</source>
        <translation>该报告没有影像序列。</translation>
    </message>
    <message>
        <source>The images are not where they were. The report can be read and edited; to see the images say where they are now.</source>
        <translation>影像不在原来的位置。报告仍可阅读和编辑；要查看影像，请指出现在的位置。</translation>
    </message>
    <message>
        <source>The series of this report is not in “%1”. Choose another place.</source>
        <translation>“%1”中没有该报告的序列，请另选位置。</translation>
    </message>
    <message>
        <source>Relink…</source>
        <translation>重新关联…</translation>
    </message>
    <message>
        <source>Where are the images?</source>
        <translation>影像在哪里？</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>If you use them, what was measured stays as it is, and the sentences about it are flagged until you measure again.</source>
        <translation>若使用这些图像，测量值保持不变，相关句子将被标记，直到重新测量。</translation>
    </message>
    <message>
        <source>Use these images</source>
        <translation>使用这些图像</translation>
    </message>
    <message>
        <source>Keep it as it was</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>The images are not shown.</source>
        <translation>未显示图像。</translation>
    </message>
</context>
<context>
    <name>lectern::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>关闭动效</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动效</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Underline wrong words</source>
        <translation>标出拼写错误</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>拼写</translation>
    </message>
    <message>
        <source>As above</source>
        <translation>同上</translation>
    </message>
    <message>
        <source>While a report is open</source>
        <translation>打开报告时</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>What a new report says of an organ as long as nothing speaks against it: the template’s sentences, or your own.</source>
        <translation>没有相反依据时，新报告对各部位的描述：模板的句子，或自己的句子。</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ShortcutRow</name>
    <message>
        <source>Shortcut of “%1”</source>
        <translation>“%1”的快捷键</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>lectern::ui::SourcePanel</name>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Select a block to see where its words come from.</source>
        <translation>选中一个块，查看文字的来源。</translation>
    </message>
    <message>
        <source>You wrote this.</source>
        <translation>由你撰写。</translation>
    </message>
    <message>
        <source>The wording follows our rules of variety: the small model does not know Chinese. A larger model would choose here.</source>
        <translation>句式按变化规则选定：小模型不懂中文，更大的模型可在此选择。</translation>
    </message>
    <message>
        <source>The wording follows our rules of variety.</source>
        <translation>句式按变化规则选定。</translation>
    </message>
    <message>
        <source>These facts stay the same in every wording:</source>
        <translation>以下事实在任何改写中都不变：</translation>
    </message>
    <message>
        <source>The chapter itself is not in this document.</source>
        <translation>此文档中没有教材原文。</translation>
    </message>
    <message>
        <source>Quote in a new block</source>
        <translation>摘录为新块</translation>
    </message>
    <message numerus="yes">
        <source>This passage is used in %n block(s)</source>
        <translation>
            <numerusform>此段用于 %n 个块</numerusform>
        </translation>
    </message>
    <message>
        <source>Sentence by sentence</source>
        <translation>逐句来源</translation>
    </message>
    <message>
        <source>Show “%1” among the knowledge points</source>
        <translation>在知识点图谱中查看“%1”</translation>
    </message>
    <message>
        <source>Knowledge points</source>
        <translation>知识点</translation>
    </message>
    <message>
        <source>You wrote it for this place in every report, instead of the template’s.</source>
        <translation>由自己写定，在每份报告的此处取代模板的句子。</translation>
    </message>
</context>
<context>
    <name>lectern::ui::SpellingMarks</name>
    <message>
        <source>No suggestion</source>
        <translation>没有建议</translation>
    </message>
    <message>
        <source>Add to dictionary</source>
        <translation>加入词典</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
</context>
<context>
    <name>lectern::ui::StatusStrip</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>lectern::ui::TableController</name>
    <message>
        <source>Insert row above</source>
        <translation>在上方插入行</translation>
    </message>
    <message>
        <source>Insert row below</source>
        <translation>在下方插入行</translation>
    </message>
    <message>
        <source>Insert column to the left</source>
        <translation>在左侧插入列</translation>
    </message>
    <message>
        <source>Insert column to the right</source>
        <translation>在右侧插入列</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>删除列</translation>
    </message>
</context>
<context>
    <name>lectern::ui::TextStyles</name>
    <message>
        <source>Paragraph</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Subheading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>项目符号列表</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>编号列表</translation>
    </message>
    <message>
        <source>Kind of text</source>
        <translation>文字类型</translation>
    </message>
    <message>
        <source>Kind of text: %1</source>
        <translation>文字类型：%1</translation>
    </message>
</context>
<context>
    <name>lectern::ui::TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>文字稿</translation>
    </message>
</context>
<context>
    <name>lectern::ui::VersionRow</name>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a day and a time</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) changed</source>
        <translation>
            <numerusform>改动 %n 个块</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at this version</source>
        <translation>查看此版本</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>lectern::ui::VersionView</name>
    <message>
        <source>What differs from now</source>
        <translation>与现在的差别</translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>全部版本</translation>
    </message>
    <message>
        <source>Name of the version</source>
        <translation>版本名称</translation>
    </message>
    <message>
        <source>The name can be changed</source>
        <translation>名称可以修改</translation>
    </message>
    <message>
        <source>Take this version back</source>
        <translation>恢复此版本</translation>
    </message>
    <message>
        <source>One step that can be undone</source>
        <translation>可一步撤销</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>保留于 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) differ from now.</source>
        <translation>
            <numerusform>与现在相比有 %n 个块不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs from now.</source>
        <translation>与现在没有差别。</translation>
    </message>
    <message>
        <source>Only the head of the lesson differs from now.</source>
        <translation>只有教案的基本信息与现在不同。</translation>
    </message>
</context>
<context>
    <name>lectern::ui::VersionsPanel</name>
    <message>
        <source>Name it, or leave the time</source>
        <translation>命名，或留空以时间命名</translation>
    </message>
    <message>
        <source>Name of the version to keep</source>
        <translation>要保留的版本名称</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>保留此版本</translation>
    </message>
    <message>
        <source>Keep this version (Ctrl+S)</source>
        <translation>保留此版本（Ctrl+S）</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>No version yet. Keep one before you change much; you can return to it at any time.</source>
        <translation>还没有版本。大改之前先保留一个，随时可以回到它。</translation>
    </message>
</context>
<context>
    <name>lectern::ui::Viewer</name>
    <message>
        <source>Viewer</source>
        <translation>阅片</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>three points</source>
        <translation>三点</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Say what it is…</source>
        <translation>说明所测为何…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ViewerBar</name>
    <message>
        <source>Slab</source>
        <translation>厚层</translation>
    </message>
    <message>
        <source>No slab</source>
        <translation>不使用厚层</translation>
    </message>
    <message>
        <source>Maximum of %1 mm</source>
        <translation>%1 mm 厚层最大值</translation>
    </message>
    <message>
        <source>Mean of %1 mm</source>
        <translation>%1 mm 厚层平均值</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>Window presets</source>
        <translation>窗预设</translation>
    </message>
    <message>
        <source>%1   W %2 L %3	%4</source>
        <translation>%1   W %2 L %3	%4</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ViewerNotice</name>
    <message>
        <source>Drop a DICOM folder. It stays on this computer.</source>
        <translation>拖入 DICOM 文件夹，数据只留在本机。</translation>
    </message>
</context>
<context>
    <name>lectern::ui::WordingRow</name>
    <message>
        <source>True wording. Takes the place of the sentence.</source>
        <translation>符合事实的说法，选中后替换原句。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Draft the lesson on Newton&apos;s third law.</source>
        <translation>起草“牛顿第三定律”一课。</translation>
    </message>
    <message>
        <source>A document to open, a folder of images to report on, or a chapter to teach.</source>
        <translation>要打开的文档、要写报告的图像文件夹，或要讲授的章节。</translation>
    </message>
</context>
</TS>
