const pen = document.querySelector('canvas').getContext('2d')
pen.fillStyle = '#2a7'
for (let bar = 0; bar < 15; bar++) pen.fillRect(bar * 20, 80, 14, -10 - ((bar * 17) % 60))
